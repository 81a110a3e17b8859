import SluiceModel
import SluiceScript

/// Runs a script with the variables of the step, under Octopus's contract.
struct RunScript: StepType {
    /// The output in which later steps find the exit code (Octopus §2.8).
    static let exitCodeOutput = "Octopus.Action.Script.ExitCode"

    static let declaration = StepTypeDeclaration(
        name: "run-script",
        parameters: [],
        outputs: nil,
        needsRegion: false,
        packagesAllowed: true,
        isResumable: false
    )

    struct Plan: StepPlan {
        let syntax: ScriptSyntax
        let script: String
        let summary: StepPlanSummary
    }

    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> Plan {
        let inputs = ScriptInputs(step)
        guard let syntax = inputs.syntax, let script = inputs.script, inputs.problems.isEmpty else {
            throw StepProblems(step: step.name, problems: inputs.problems)
        }
        let request = PlanMask(step).apply(to: ["syntax": .string(syntax.rawValue), "script": .string(script)])
        return Plan(
            syntax: syntax,
            script: script,
            summary: StepPlanSummary(effect: .changes("runs a \(syntax.rawValue) script"), request: request)
        )
    }

    func run(_ plan: Plan, in context: StepContext) async throws -> DeploymentEnd {
        let request = ScriptRequest(
            syntax: plan.syntax,
            body: plan.script,
            variables: context.step.scriptVariables,
            environment: context.environment.mapValues { .plain($0) }
        )
        let relay = ScriptEventRelay(context: context)
        let result = try await ScriptHost(clock: context.clock).run(request) { await relay.take($0) }
        try await relay.requireStored()
        if case .code(let code) = result.exit {
            try await context.setOutput(Self.exitCodeOutput, to: String(code))
        }
        switch result.exit {
        case .code(0): return DeploymentEnd(.succeeded)
        case .cancelled: throw CancellationError()
        case .code, .signal, .timedOut:
            let reason = [result.resultMessage, result.exit.description].compactMap(\.self).joined(separator: " ")
            return DeploymentEnd(.failed, reason: reason)
        }
    }
}

extension RenderedStep {
    /// Every variable that has a value, by name.
    fileprivate var scriptVariables: [String: ScriptValue] {
        let pairs = variables.map { variable in
            let value = variable.isSensitive ? ScriptValue.sensitive(Secret(variable.text)) : .plain(variable.text)
            return (variable.name, value)
        }
        return Dictionary(pairs) { $1 }
    }
}

import SluiceAWS
import SluiceModel

/// Registers a revision of a task definition, unless what runs already is the same.
///
/// AWS counts revisions up for ever and lets one call a second through, so an equal definition is used again.
struct RegisterTaskDefinition: StepType {
    static let declaration = StepTypeDeclaration(
        name: "register-task-definition",
        parameters: ["account", "region", "allowPlainSecrets"],
        outputs: ["TaskDefinitionArn", "TaskDefinitionFamily", "TaskDefinitionRevision"],
        needsRegion: true,
        packagesAllowed: true,
        changesWhatRuns: false,
        timeout: .seconds(300)
    )

    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> RegisterTaskDefinitionPlan {
        let shaped = RequestShaper(.registerTaskDefinition).shape(step.with)
        let problems = shaped.problems + TaskDefinitionValidation.problems(in: shaped.request)
        let errors = step.relevant(problems, .error) + (try PlainSecrets.problems(in: step))
        guard errors.isEmpty else { throw StepProblems(step: step.name, problems: errors) }
        let ecs = try reader.ecs(for: step)
        let base = try await BaseRevision.find(for: step, family: shaped.request["family"]?.string ?? "", in: ecs)
        return RegisterTaskDefinitionPlan(
            step: step,
            request: shaped.request,
            base: base,
            notes: shaped.unknownKeys.map { "'\($0)' is not known to this version of Sluice; it is sent as it is." },
            warnings: step.relevant(problems, .warning)
        )
    }

    func run(_ plan: RegisterTaskDefinitionPlan, in context: StepContext) async throws -> DeploymentEnd {
        if let arn = plan.unchangedARN {
            try await setOutputs(arn, in: context)
            try await context.log("Nothing changed: \(TaskDefinitionName.short(arn)) is used again.")
            return DeploymentEnd(.noChange)
        }
        let arn = try await register(plan, in: context)
        try await setOutputs(arn, in: context)
        try await context.log("Registered \(TaskDefinitionName.short(arn)).", level: .highlight)
        return DeploymentEnd(.succeeded)
    }

    private func register(_ plan: RegisterTaskDefinitionPlan, in context: StepContext) async throws -> String {
        let operation = OperationID()
        let intent = WriteIntent(
            "RegisterTaskDefinition",
            facts: ["family": .string(plan.family), "operation": .string(operation.text)]
        )
        let request = plan.request
        let answer = try await context.write(intent) { ecs, facts in
            let tagged = ReleaseTagging.tagged(request, for: context.step, operation: facts["operation"]?.string ?? "")
            return ["taskDefinitionArn": .string(try await ecs.registerTaskDefinition(tagged).arn)]
        } adopt: { ecs, facts in
            try await adopted(facts, in: ecs, clock: context.clock)
        }
        guard let arn = answer["taskDefinitionArn"]?.string else { throw StepFault.noAnswer("RegisterTaskDefinition") }
        return arn
    }

    /// The revision that an earlier try of ours registered: it carries our operation as a tag.
    private func adopted(_ facts: JSONValue, in ecs: ECSReader, clock: any Clock<Duration>) async throws -> JSONValue? {
        guard let family = facts["family"]?.string, let operation = facts["operation"]?.string else { return nil }
        return try await Settled.look(on: clock) {
            for arn in try await ecs.taskDefinitionARNs(family: family, limit: 10) {
                let definition = try await ecs.taskDefinition(arn)
                if definition.tag(ReleaseTagging.operationKey) == operation {
                    return ["taskDefinitionArn": .string(definition.arn)]
                }
            }
            return nil
        }
    }

    private func setOutputs(_ arn: String, in context: StepContext) async throws {
        for (name, value) in RegisterTaskDefinitionPlan.outputs(of: arn) {
            try await context.setOutput(name, to: value)
        }
    }
}

import SluiceModel

/// Renders the steps of a release for one deployment: the same for a plan and for a run.
package struct StepRenderer: Sendable {
    let release: StoredRelease
    private let environment: String
    private let inputs: DeploymentInputs
    private let facts: DeploymentFacts
    private var secrets: SecretReader
    private let system: SystemVariables
    private let catalogue: DefinitionCatalogue
    /// With the values that hold in some step here.
    let resolver: VariableResolver
    /// What is the same for all steps.
    private let situation: ScopeContext

    package init(
        release: StoredRelease,
        environment: String,
        deployment: Deployment?,
        user: String,
        secrets: SecretReader,
        inputs: DeploymentInputs = DeploymentInputs(),
        catalogue: DefinitionCatalogue
    ) {
        self.release = release
        self.environment = environment
        self.inputs = inputs
        self.secrets = secrets
        self.catalogue = catalogue
        system = SystemVariables(
            release: release,
            environment: environment,
            deployment: deployment,
            user: user,
            inputs: inputs
        )
        let situation = ScopeContext(
            environment: environment,
            channel: release.release.channel,
            tenant: inputs.tenant?.name,
            tenantTags: Set(inputs.tenant?.tags ?? []),
            process: DeploymentProcess.name
        )
        self.situation = situation
        resolver = VariableResolver(release.variables + (inputs.tenant?.ownVariables ?? [])).narrowed(to: situation)
        facts = DeploymentFacts(
            id: deployment?.id,
            project: release.release.project,
            version: release.release.version,
            channel: release.release.channel,
            environment: environment,
            createdBy: user,
            commit: release.release.git.commit
        )
    }

    /// Which steps belong to the deployment.
    var filter: StepFilter {
        StepFilter(environment: environment, channel: release.release.channel, skipped: inputs.skippedSteps)
    }

    /// Every step that would run here, rendered as far as can be known with these outputs, and all that is missing.
    package func render(_ steps: [Step], outputs: StepOutputs) -> RenderedProcess {
        var rendered: [RenderedStep] = []
        var problems: [RenderProblem] = []
        var uses: [String: [VariableUse]] = [:]
        for step in steps.reversed() {
            let rendering = render(step, outputs: outputs, followers: rendered)
            rendered.insert(rendering.step, at: 0)
            problems.insert(contentsOf: rendering.problems, at: 0)
            uses[step.name] = rendering.uses
        }
        return RenderedProcess(steps: rendered, problems: problems, uses: uses)
    }

    /// The variables that hold for a step.
    package func table(for step: Step, outputs: StepOutputs) -> VariableTable {
        let winners = resolver.resolve(in: context(of: step))
        let secrets = secrets.reading(for: step.name)
        let own = winners.map { inputs.answers.entry(for: $0) ?? secrets.entry(for: $0) }
        let number = (release.release.steps.firstIndex { $0.name == step.name } ?? 0) + 1
        let packages = release.release.packages.flatMap { system.entries(for: $0, in: step) }
        let shared =
            own + system.entries + packages + outputs.entries(steps: release.release.steps, catalogue: catalogue)
        let first = VariableTable(shared)
        // A variable of one's own goes before a part of an account, and what Sluice provides before everything.
        return VariableTable(
            accountParts(of: winners, in: first, secrets) + shared
                + system.entries(for: step, number: number, region: region(of: step, in: first)),
            openSteps: outputs.openSteps(in: release.release.steps, catalogue: catalogue)
        )
    }

    /// The same with what was read from AWS.
    func with(_ references: ReferencedSecrets) -> StepRenderer {
        var renderer = self
        renderer.secrets = secrets.with(references)
        return renderer
    }

    /// Whom it is for; nil for nobody in particular.
    var tenant: String? { situation.tenant }

    var background: DeploymentBackground { inputs.background }

    func context(of step: Step) -> ScopeContext {
        var context = situation
        context.step = step.name
        return context
    }

    private func accountParts(
        of variables: [Variable],
        in table: VariableTable,
        _ secrets: SecretReader
    ) -> [VariableTable.Entry] {
        let parts = AccountVariables(accounts: inputs.accounts, secrets: secrets)
        return variables.filter { $0.entry.kind == .account }.flatMap { variable in
            guard let name = table.value(of: variable.name), name.isComplete else { return [VariableTable.Entry]() }
            return parts.entries(for: variable, account: name.text)
        }
    }

    private func region(of step: Step, in table: VariableTable) -> String? {
        guard case .scalar(let text, _)? = step.parameter("region") else { return nil }
        let rendered = table.render(text)
        return rendered.isComplete ? rendered.text : nil
    }
}

extension StepRenderer {
    private func render(
        _ step: Step,
        outputs: StepOutputs,
        followers: [RenderedStep]
    ) -> (step: RenderedStep, problems: [RenderProblem], uses: [VariableUse]) {
        let table = table(for: step, outputs: outputs)
        var fields = FieldRenderer(step: step, table: table)
        let with = fields.render(step.with, at: "")
        var parameters: [String: RequestNode] = [:]
        for parameter in step.parameters {
            parameters[parameter.name] = fields.render(parameter.value, at: parameter.name)
        }
        if case .variable(let template) = step.condition {
            _ = fields.render(.scalar(text: template, isPlain: false), at: "condition")
        }
        let rendered = RenderedStep(
            step: step,
            with: with,
            parameters: parameters,
            awaited: fields.awaited,
            sensitivePaths: fields.sensitivePaths,
            variables: table.evaluated,
            packages: release.release.packages,
            deployment: facts,
            followers: followers
        )
        return (rendered, fields.problems, VariableUse.all(in: fields.templates, table: table))
    }
}

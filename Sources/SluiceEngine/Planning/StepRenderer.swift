import SluiceModel

/// Renders the steps of a release for one deployment: the same for a plan and for a run.
package struct StepRenderer: Sendable {
    private let release: StoredRelease
    private let environment: String
    private let deployment: Deployment?
    private let facts: DeploymentFacts
    private let secrets: SecretReader
    private let system: SystemVariables
    private let catalogue: DefinitionCatalogue
    private let resolver: VariableResolver

    package init(
        release: StoredRelease,
        environment: String,
        deployment: Deployment?,
        user: String,
        secrets: SecretReader,
        catalogue: DefinitionCatalogue
    ) {
        self.release = release
        self.environment = environment
        self.deployment = deployment
        self.secrets = secrets
        self.catalogue = catalogue
        system = SystemVariables(release: release, environment: environment, deployment: deployment, user: user)
        resolver = VariableResolver(release.release.variables)
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
        let context = ScopeContext(environment: environment, step: step.name, channel: release.release.channel)
        let own = resolver.resolve(in: context).map { secrets.entry(for: $0) }
        let number = (release.release.steps.firstIndex { $0.name == step.name } ?? 0) + 1
        let packages = release.release.packages.flatMap { system.entries(for: $0, in: step) }
        let shared =
            own + system.entries + packages + outputs.entries(steps: release.release.steps, catalogue: catalogue)
        let region = region(of: step, in: VariableTable(shared))
        return VariableTable(
            shared + system.entries(for: step, number: number, region: region),
            openSteps: outputs.openSteps(in: release.release.steps, catalogue: catalogue)
        )
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

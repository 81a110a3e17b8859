import ArgumentParser
import SluiceEngine
import SluiceModel

/// The situation that values are looked up in, as a command names it.
struct VariableSituation: ParsableArguments {
    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The environment.")
    var environment: String?

    @Option(help: "The tenant; none otherwise.")
    var tenant: String?

    @Option(name: .shortAndLong, help: "The channel; the project's default one otherwise.")
    var channel: String?

    @Option(help: "The step; what holds in every step otherwise.")
    var step: String?

    @Option(help: "The process.")
    var process = DeploymentProcess.name

    /// What a deployment of the files as they are would look its values up with.
    func resolve(in definitions: Definitions) throws -> (resolver: VariableResolver, context: ScopeContext) {
        let project = try definitions.requireProject(named: project)
        try requireNames(in: definitions, project)
        let tenant = try tenant.map { try definitions.requireTenant(named: $0) }
        let context = ScopeContext(
            environment: environment,
            step: step,
            channel: try project.requireChannel(named: channel).name,
            tenant: tenant?.name,
            tenantTags: Set(tenant?.tags ?? []),
            process: process
        )
        return (VariableResolver(definitions.variables(of: project, for: tenant)), context)
    }

    private func requireNames(in definitions: Definitions, _ project: Project) throws {
        let environments = definitions.environments.map(\.name)
        if let environment, !environments.contains(environment) {
            throw PlanError.noEnvironment(environment, known: environments)
        }
        let steps = project.steps.map(\.name)
        if let step, !steps.contains(step) { throw CommandError.noStep(step, project: project.name, known: steps) }
        guard DeploymentProcess.names.contains(process) else {
            throw CommandError.noProcess(process, known: DeploymentProcess.names)
        }
    }
}

import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

/// A deployment, by its id or as the latest of a project in an environment.
struct DeploymentName: ParsableArguments {
    @Argument(help: "The deployment's id, such as Deployments-34.")
    var id: String?

    @Option(name: .shortAndLong, help: "The project.")
    var project: String?

    @Option(name: .shortAndLong, help: "The environment.")
    var environment: String?

    /// - Parameter openOnly: take the one that has not ended where nothing is named, if there is just one.
    func find(in store: any Store, openOnly: Bool = false) async throws -> Deployment {
        if let id { return try await find(id, in: store) }
        if let project, let environment {
            let latest = try await store.deployments(project: project, environment: environment, limit: 1).first
            guard let latest else {
                throw DeploymentRefusal.nothingDeployed(project: project, environment: environment)
            }
            return latest
        }
        guard openOnly, project == nil, environment == nil else { throw CommandError.noDeploymentNamed }
        let open = try await store.openDeployments()
        guard open.count == 1, let only = open.first else {
            throw CommandError.choose(open.map { "\($0.id) (\($0.subject))" })
        }
        return only
    }

    private func find(_ id: String, in store: any Store) async throws -> Deployment {
        guard project == nil, environment == nil else {
            throw CommandError.namedTwice
        }
        guard let id = DeploymentID(id) else { throw CommandError.malformedDeploymentID(id) }
        guard let deployment = try await store.deployment(id) else { throw DeploymentRefusal.noDeployment(id) }
        return deployment
    }
}

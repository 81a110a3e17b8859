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

    @Option(help: "The tenant; what is deployed for none otherwise.")
    var tenant: String?

    /// - Parameter openOnly: take the one that has not ended where nothing is named, if there is just one.
    func find(in store: any Store, openOnly: Bool = false) async throws -> Deployment {
        if let id { return try await find(id, in: store) }
        if let project, let environment {
            return try await latest(of: project, in: environment, store)
        }
        guard openOnly, project == nil, environment == nil, tenant == nil else { throw CommandError.noDeploymentNamed }
        let open = try await store.openDeployments()
        guard open.count == 1, let only = open.first else {
            throw CommandError.choose(open.map { "\($0.id) (\($0.subject))" })
        }
        return only
    }

    private func latest(of project: String, in environment: String, _ store: any Store) async throws -> Deployment {
        func latest(_ tenant: TenantFilter) async throws -> Deployment? {
            try await store.deployments(project: project, environment: environment, tenant: tenant, limit: 1).first
        }
        if let deployment = try await latest(.only(tenant)) { return deployment }
        if tenant == nil, let other = try await latest(.any)?.tenant { throw CommandError.noTenantNamed(other) }
        throw DeploymentRefusal.nothingDeployed(project: project, environment: environment, tenant: tenant)
    }

    private func find(_ id: String, in store: any Store) async throws -> Deployment {
        guard project == nil, environment == nil, tenant == nil else {
            throw CommandError.namedTwice
        }
        guard let id = DeploymentID(id) else { throw CommandError.malformedDeploymentID(id) }
        guard let deployment = try await store.deployment(id) else { throw DeploymentRefusal.noDeployment(id) }
        return deployment
    }
}

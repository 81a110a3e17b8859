import GRDB
import SluiceModel

extension SQLiteStore {
    func current(project: String, environment: String, tenant: String?) async throws(StoreError) -> Deployment? {
        try await read { database in
            try DeploymentRow.deployment(
                database,
                """
                SELECT * FROM deployments
                WHERE id = (SELECT current FROM standings WHERE project = ? AND environment = ? AND tenant = ?)
                """,
                [project, environment, tenant ?? ""]
            )
        }
    }

    func standings(project: String?) async throws(StoreError) -> [EnvironmentStanding] {
        try await read { database in
            let filter = project == nil ? "" : "WHERE standings.project = :project"
            let arguments: StatementArguments = project.map { ["project": $0] } ?? [:]
            let current = try DeploymentRow.deployments(
                database,
                "SELECT deployments.* FROM standings JOIN deployments ON deployments.id = standings.current \(filter)",
                arguments
            )
            let latest = try DeploymentRow.deployments(
                database,
                """
                SELECT deployments.* FROM standings JOIN deployments ON deployments.id = standings.latest \(filter)
                ORDER BY standings.project, standings.environment, standings.tenant
                """,
                arguments
            )
            return Self.standings(current: current, latest: latest)
        }
    }

    private static func standings(current: [Deployment], latest: [Deployment]) -> [EnvironmentStanding] {
        let current = Dictionary(current.map { (Place(of: $0), $0) }) { first, _ in first }
        return latest.map { deployment in
            EnvironmentStanding(
                project: deployment.project,
                environment: deployment.environment,
                tenant: deployment.tenant,
                current: current[Place(of: deployment)],
                latest: deployment
            )
        }
    }

    private struct Place: Hashable {
        let project: String
        let environment: String
        let tenant: String?

        init(of deployment: Deployment) {
            project = deployment.project
            environment = deployment.environment
            tenant = deployment.tenant
        }
    }
}

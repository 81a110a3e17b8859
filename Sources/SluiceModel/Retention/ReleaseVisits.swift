import FoundationEssentials

/// A release with everywhere it ever went: what retention decides by.
package struct ReleaseVisits: Hashable, Sendable {
    package let id: ReleaseID
    package let project: String
    package let version: String
    package let channel: String
    package let createdAt: Date
    /// Every deployment of it that has begun or still may; empty where there was none.
    package var visits: [Visit]

    package init(
        id: ReleaseID,
        project: String,
        version: String,
        channel: String,
        createdAt: Date,
        visits: [Visit] = []
    ) {
        self.id = id
        self.project = project
        self.version = version
        self.channel = channel
        self.createdAt = createdAt
        self.visits = visits
    }

    /// One deployment of it.
    package struct Visit: Hashable, Sendable {
        package let deployment: DeploymentID
        package let place: Place
        package let at: Date
        /// Nil while it has not ended.
        package let outcome: DeploymentOutcome?
        /// Greater for one that began later, which numbers do not tell: some wait. The greatest while it waits.
        package let order: Int64

        package init(deployment: DeploymentID, place: Place, at: Date, outcome: DeploymentOutcome?, order: Int64) {
            self.deployment = deployment
            self.place = place
            self.at = at
            self.outcome = outcome
            self.order = order
        }
    }

    /// An environment, for a tenant or for none.
    package struct Place: Hashable, Sendable {
        package let environment: String
        package let tenant: String?

        package init(environment: String, tenant: String? = nil) {
            self.environment = environment
            self.tenant = tenant
        }
    }
}

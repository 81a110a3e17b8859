import FoundationEssentials

/// How much a deployment that has ended logged.
package struct LogVolume: Hashable, Sendable {
    package let deployment: DeploymentID
    package let project: String
    package let place: ReleaseVisits.Place
    package let endedAt: Date
    package let entries: Int
    package let bytes: Int

    package init(
        deployment: DeploymentID,
        project: String,
        place: ReleaseVisits.Place,
        endedAt: Date,
        entries: Int,
        bytes: Int
    ) {
        self.deployment = deployment
        self.project = project
        self.place = place
        self.endedAt = endedAt
        self.entries = entries
        self.bytes = bytes
    }
}

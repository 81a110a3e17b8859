import FoundationEssentials

/// The process that works on a deployment, or last did.
package struct DeploymentOwner: Hashable, Sendable, Codable {
    package let host: String
    package let processID: Int32
    /// Who started it.
    package let user: String
    package let since: Date

    package init(host: String, processID: Int32, user: String, since: Date) {
        self.host = host
        self.processID = processID
        self.user = user
        self.since = since
    }
}

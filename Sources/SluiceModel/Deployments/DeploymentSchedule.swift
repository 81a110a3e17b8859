import FoundationEssentials

/// When a deployment may begin that was handed over to whoever works off the queue. All times are UTC.
package struct DeploymentSchedule: Hashable, Sendable, Codable {
    /// Not before this moment (Octopus's queue time).
    package let start: Date
    /// From this moment on it does not begin any more; nil for no limit (Octopus's queue time expiry).
    package let expiry: Date?
    /// It begins once that one has succeeded; nil for none.
    package let follows: DeploymentID?
    /// Nobody asked for it: its phase says that it goes by itself.
    package let isAutomatic: Bool

    package init(start: Date, expiry: Date? = nil, follows: DeploymentID? = nil, isAutomatic: Bool = false) {
        self.start = start
        self.expiry = expiry
        self.follows = follows
        self.isAutomatic = isAutomatic
    }

    package func isExpired(at now: Date) -> Bool { expiry.map { now >= $0 } ?? false }
}

/// The order in which a release passes through environments.
package struct Lifecycle: Hashable, Sendable, Codable {
    package let name: String
    /// Empty means one phase for each environment, in their order.
    package let phases: [Phase]
    /// For the phases that neither have a policy of their own nor inherit one, and for releases that were never
    /// deployed; nil keeps all of them.
    package let retention: RetentionPolicy?
    package let location: SourceLocation

    package init(name: String, phases: [Phase], retention: RetentionPolicy? = nil, location: SourceLocation) {
        self.name = name
        self.phases = phases
        self.retention = retention
        self.location = location
    }
}

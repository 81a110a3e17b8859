/// The order in which a release passes through environments.
package struct Lifecycle: Hashable, Sendable, Codable {
    package let name: String
    /// Empty means one phase for each environment, in their order.
    package let phases: [Phase]
    package let location: SourceLocation

    package init(name: String, phases: [Phase], location: SourceLocation) {
        self.name = name
        self.phases = phases
        self.location = location
    }
}

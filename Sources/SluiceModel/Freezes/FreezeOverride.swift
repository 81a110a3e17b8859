/// Someone's decision to deploy although freezes hold. It is kept with the deployment.
package struct FreezeOverride: Hashable, Sendable, Codable {
    /// Those that are overridden, by name.
    package let freezes: [String]
    package let reason: String

    package init(freezes: [String], reason: String) {
        self.freezes = freezes
        self.reason = reason
    }
}

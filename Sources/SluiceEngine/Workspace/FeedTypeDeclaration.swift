/// What the loader has to know of a feed type.
package struct FeedTypeDeclaration: Hashable, Sendable {
    package let name: String
    /// Keys that must stand beside `feed` and `type`.
    package let requiredSettings: [String]
    package let optionalSettings: [String]

    package init(name: String, requiredSettings: [String], optionalSettings: [String]) {
        self.name = name
        self.requiredSettings = requiredSettings
        self.optionalSettings = optionalSettings
    }
}

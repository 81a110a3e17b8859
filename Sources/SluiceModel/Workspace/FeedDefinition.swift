/// A place where packages come from, as written in `feeds/`.
package struct FeedDefinition: Hashable, Sendable {
    package let name: String
    /// The feed type, such as `aws-ecr`.
    package let type: String
    /// The other keys of the file, by name; each feed type declares its own.
    package let settings: [String: String]
    package let location: SourceLocation

    package init(name: String, type: String, settings: [String: String], location: SourceLocation) {
        self.name = name
        self.type = type
        self.settings = settings
        self.location = location
    }
}

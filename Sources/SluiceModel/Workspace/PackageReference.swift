/// A package that a step uses, as written. For a container image this is metadata only: ECS pulls it.
package struct PackageReference: Hashable, Sendable, Codable {
    /// Between the brackets of `Octopus.Action.Package[name]`; the package's id where none is written.
    package let name: String
    package let feed: String
    /// The repository's name.
    package let id: String
    /// Always this one, whatever a release asks for; nil where each release chooses.
    package let version: String?
    /// False leaves the digest out of `Octopus.Action.Package[name].Image`.
    package let pin: Bool
    package let location: SourceLocation

    package init(
        name: String,
        feed: String,
        id: String,
        version: String? = nil,
        pin: Bool,
        location: SourceLocation
    ) {
        self.name = name
        self.feed = feed
        self.id = id
        self.version = version
        self.pin = pin
        self.location = location
    }
}

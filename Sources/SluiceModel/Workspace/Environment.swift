/// Where releases are deployed: dev, prod, …
package struct Environment: Hashable, Sendable, Codable {
    package let name: String
    package let location: SourceLocation

    package init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

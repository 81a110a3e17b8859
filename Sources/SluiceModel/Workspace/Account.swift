/// Credentials for a cloud, by name.
package struct Account: Hashable, Sendable {
    package let name: String
    package let source: AccountSource
    package let location: SourceLocation

    package init(name: String, source: AccountSource, location: SourceLocation) {
        self.name = name
        self.source = source
        self.location = location
    }
}

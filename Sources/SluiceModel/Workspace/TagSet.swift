/// Tags of one kind that tenants can have, such as the ring they belong to.
package struct TagSet: Hashable, Sendable {
    package let name: String
    package let tags: [String]
    package let location: SourceLocation

    package init(name: String, tags: [String], location: SourceLocation) {
        self.name = name
        self.tags = tags
        self.location = location
    }
}

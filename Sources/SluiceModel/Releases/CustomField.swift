/// Something that someone wants to know of a release later, such as a ticket.
package struct CustomField: Hashable, Sendable, Codable {
    /// Unique in its release.
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

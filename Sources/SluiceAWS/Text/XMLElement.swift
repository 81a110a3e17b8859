/// One element of an answer in XML: enough for AWS's query services, which use neither attributes nor mixed content.
struct XMLElement: Hashable, Sendable {
    let name: String
    /// The text directly inside, without blanks at its ends.
    var text = ""
    var children: [XMLElement] = []

    /// The first child of that name.
    subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// Throws `XMLError` for what is not well-formed or nested too deep; one pass, bounded by the input.
    static func parse(_ bytes: [UInt8]) throws(XMLError) -> XMLElement {
        var parser = XMLParser(bytes)
        return try parser.document()
    }
}

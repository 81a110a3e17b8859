/// Where in a request something is, such as `containerDefinitions[0].portMappings[1].hostPort`; empty at the top.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package static let top = FieldPath(description: "")

    /// The member of that name; one that is no plain word is quoted: `options['max-size']`.
    package subscript(name: String) -> FieldPath {
        guard Self.isPlain(name) else { return FieldPath(description: "\(description)['\(name)']") }
        return FieldPath(description: description.isEmpty ? name : "\(description).\(name)")
    }

    package subscript(index: Int) -> FieldPath {
        FieldPath(description: "\(description)[\(index)]")
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool { isASCIIDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

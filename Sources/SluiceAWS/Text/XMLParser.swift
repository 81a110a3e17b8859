/// XML text to an `XMLElement`; declarations, comments and attributes are passed over, a document type is refused.
struct XMLParser {
    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(XMLError) -> XMLElement {
        while let tag = try nextTag().tag {
            if case .open(let name, let isEmpty) = tag { return try element(name, isEmpty: isEmpty, depth: 0) }
        }
        throw XMLError(reason: "there is no element")
    }

    private enum Tag {
        case open(String, isEmpty: Bool)
        case close(String)
        case other
    }

    private mutating func element(_ name: String, isEmpty: Bool, depth: Int) throws(XMLError) -> XMLElement {
        guard depth < Self.depthLimit else { throw XMLError(reason: "nested deeper than \(Self.depthLimit) elements") }
        var element = XMLElement(name: name)
        if isEmpty { return element }
        while true {
            let (text, tag) = try nextTag()
            element.text += text
            switch tag {
            case .open(let child, let isEmpty):
                element.children.append(try self.element(child, isEmpty: isEmpty, depth: depth + 1))
            case .close(name):
                element.text = element.text.trimmed
                return element
            case .close(let other): throw XMLError(reason: "'\(name)' is closed by '\(other)'")
            case .other: break
            case nil: throw XMLError(reason: "'\(name)' is not closed")
            }
        }
    }

    /// The text up to the next tag, and that tag; nil at the end.
    private mutating func nextTag() throws(XMLError) -> (text: String, tag: Tag?) {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let text = Self.decoded(bytes[start..<position])
        guard position < bytes.count else { return (text, nil) }
        return (text, try tag())
    }

    private mutating func tag() throws(XMLError) -> Tag {
        if starts(with: "<!--") {
            try skip(past: "-->")
            return .other
        }
        if starts(with: "<!") { throw XMLError(reason: "document types and CDATA are not read") }
        let start = position + 1
        try skip(past: ">")
        let inside = bytes[start..<position - 1]
        if inside.first == UInt8(ascii: "?") { return .other }
        if inside.first == UInt8(ascii: "/") { return .close(Self.name(inside.dropFirst())) }
        return .open(Self.name(inside), isEmpty: inside.last == UInt8(ascii: "/"))
    }

    private func starts(with text: StaticString) -> Bool {
        bytes[position...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func skip(past text: StaticString) throws(XMLError) {
        while position < bytes.count {
            if starts(with: text) {
                position += text.utf8CodeUnitCount
                return
            }
            position += 1
        }
        throw XMLError(reason: "a tag is not closed")
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let end = bytes.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? bytes.endIndex
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let character = character(of: part[..<end]) else {
                result += "&\(part)"
                continue
            }
            result += "\(character)\(part[part.index(after: end)...])"
        }
        return result
    }

    private static func character(of entity: Substring) -> Character? {
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.hasPrefix("#") else { return nil }
            let isHex = entity.hasPrefix("#x")
            let value = UInt32(entity.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
            return value.flatMap { Unicode.Scalar($0) }.map { Character($0) }
        }
    }
}

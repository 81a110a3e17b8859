import SluiceModel

/// What `Indent` puts before the first line and before the next ones.
struct Indentation: Hashable {
    private static let usual = String(repeating: " ", count: 4)

    let first: String
    let next: String

    /// None: four spaces. One: `n`, `a/b` or `/b` is a number of spaces up to 255, anything else the text itself. Two: the
    /// texts for the first line and for the next ones. Nil for more.
    init?(_ options: [String]) {
        switch options.count {
        case 0: (first, next) = (Self.usual, Self.usual)
        case 1: (first, next) = Self.spaces(options[0]) ?? (options[0], options[0])
        case 2: (first, next) = (options[0], options[1])
        default: return nil
        }
    }

    func applied(to text: String) -> String {
        guard !text.isEmpty else { return "" }
        var bytes = Array(first.utf8)
        for byte in text.utf8 {
            bytes.append(byte)
            if byte == UInt8(ascii: "\n") { bytes.append(contentsOf: next.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil where the option is a text.
    private static func spaces(_ option: String) -> (String, String)? {
        let parts = option.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let last = parts.last, let next = count(last) else { return nil }
        guard let first = parts[0].isEmpty ? 0 : count(parts[0]) else { return nil }
        return (String(repeating: " ", count: first), String(repeating: " ", count: next))
    }

    /// One to three digits, 255 at most.
    private static func count(_ digits: Substring) -> Int? {
        guard digits.utf8.count <= 3, digits.utf8.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        return UInt8(digits).map(Int.init)
    }
}

import FoundationEssentials

/// Replaces secrets by `Secret.mask` in any text that leaves the process.
///
/// A secret is found raw, in base64 (also with the line end that `echo` adds) and URL-encoded; one of several lines is
/// also found line by line. Every byte that belongs to an occurrence is hidden: occurrences that overlap become one mask.
/// The time is linear in the text, however many secrets there are.
package struct Masker: Sendable {
    /// Secrets of this many characters or fewer are not masked, as in Octopus: they would blank out unrelated text.
    package static let longestUnmasked = 3

    /// Each at least twice as large as the next, so that adding secrets one by one stays cheap.
    private(set) var layers: [MaskAutomaton] = []

    /// A masker that knows no secret returns every text as it is.
    package init(_ secrets: some Sequence<Secret> = []) {
        add(patterns: secrets.flatMap(Self.patterns))
    }

    /// From now on `secret` is hidden too; nothing happens when it is too short to be masked.
    package mutating func add(_ secret: Secret) {
        add(patterns: Self.patterns(of: secret))
    }

    /// The same masker with one secret more.
    package func adding(_ secret: Secret) -> Masker {
        var masker = self
        masker.add(secret)
        return masker
    }

    /// The text with its secrets hidden.
    package func mask(_ text: String) -> String {
        guard !layers.isEmpty else { return text }
        var stream = MaskStream(self)
        let bytes = stream.mask(text.utf8) + stream.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func add(patterns: [[UInt8]]) {
        guard !patterns.isEmpty else { return }
        var patterns = patterns
        var size = patterns.reduce(0) { $0 + $1.count }
        while let last = layers.last, last.size < 2 * size {
            patterns += last.patterns
            size += last.size
            layers.removeLast()
        }
        layers.append(MaskAutomaton(patterns))
    }
}

extension Masker {
    /// The forms in which a secret is looked for.
    private static func patterns(of secret: Secret) -> [[UInt8]] {
        let text = secret.reveal()
        let lines = text.split(whereSeparator: \.isNewline).map { String($0.trimmed) }
        let forms = [text, base64(text), base64(text + "\n"), urlEncoded(text)]
        let isMasked = { (form: String) in form.count > longestUnmasked }
        return isMasked(text) ? (forms + lines.filter(isMasked)).map { Array($0.utf8) } : []
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
    }

    /// RFC 3986: everything but the unreserved characters as `%` and two upper-case digits.
    private static func urlEncoded(_ text: String) -> String {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        let encoded = text.utf8.flatMap { byte in
            unreserved.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

extension Masker: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "Masker" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Substring {
    /// Without white space at its ends.
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

/// Replaces secrets by `Secret.mask` in any text that leaves the process.
///
/// A secret is found raw, in base64 (alone, within other text, and broken into lines) and URL-encoded; one of several
/// lines is also found line by line. Every byte that belongs to an occurrence is hidden: occurrences that overlap become one mask.
/// The time is linear in the text, however many secrets there are.
package struct Masker: Sendable {
    /// Secrets of this many characters or fewer are not masked, as in Octopus: they would blank out unrelated text.
    package static let longestUnmasked = 3

    /// Each at least twice as large as the next, so that adding secrets one by one stays cheap.
    private(set) var layers: [MaskAutomaton] = []

    /// A masker that knows no secret returns every text as it is.
    package init(_ secrets: some Sequence<Secret> = []) {
        add(patterns: secrets.flatMap { SecretForms(of: $0).all })
    }

    /// From now on `secret` is hidden too; nothing happens when it is too short to be masked.
    package mutating func add(_ secret: Secret) {
        add(patterns: SecretForms(of: secret).all)
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

extension Masker: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "Masker" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

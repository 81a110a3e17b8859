/// One piece of a pre-release between separators, ready to be compared (Octopus §5.2): numbers by value, of any length,
/// and before words; words without case.
enum PreReleaseIdentifier: Hashable, Sendable {
    /// Digits without leading zeros; empty for zero.
    case number(String)
    /// Lower case; may be empty.
    case word(String)

    /// The pieces between the separators, all of which mean the same; none for an empty text.
    static func split(_ preRelease: String) -> [PreReleaseIdentifier] {
        guard !preRelease.isEmpty else { return [] }
        return preRelease.utf8
            .split(omittingEmptySubsequences: false) { !$0.isASCIILetter && !$0.isASCIIDigit }
            .map { PreReleaseIdentifier(Substring($0)) }
    }

    init(_ text: Substring) {
        if !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) {
            self = .number(String(text.drop { $0 == "0" }))
        } else {
            self = .word(text.lowercased())
        }
    }
}

extension PreReleaseIdentifier: Comparable {
    static func < (one: PreReleaseIdentifier, other: PreReleaseIdentifier) -> Bool {
        switch (one, other) {
        case (.number(let one), .number(let other)): (one.utf8.count, one) < (other.utf8.count, other)
        case (.number, .word): true
        case (.word, .number): false
        case (.word(let one), .word(let other)): one < other
        }
    }
}

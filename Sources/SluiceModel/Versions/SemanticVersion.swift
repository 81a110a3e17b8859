/// A version of a package that is no image: stricter than `Version`, and with metadata that counts (Octopus §5.4).
///
/// ```
/// version  := " "* "v"? number ("." number){0,3} ("-" labels)? ("+" labels)? " "*
/// number   := " "* digit+ " "*
/// labels   := label ("." label)*         label := (letter | digit | "-")+
/// ```
package struct SemanticVersion: Sendable {
    /// Without the leading `v` and spaces; leading zeros and a fourth number stay as written.
    package let text: String
    /// Missing numbers are 0.
    package let major: Int32
    package let minor: Int32
    package let patch: Int32
    package let revision: Int32
    /// Between the dots of the pre-release; none for a release.
    package let labels: [String]
    /// Empty where there is none.
    package let metadata: String
    private let identifiers: [PreReleaseIdentifier]

    /// Throws where the text is no semantic version, with the reason.
    package init(parsing text: String) throws(VersionError) {
        let trimmed = text[...].withoutSpacesAround
        let version = trimmed.first == "v" ? trimmed.dropFirst() : trimmed
        self.text = version.filter { $0 != " " }
        let (rest, metadata) = Self.cut(version, at: "+")
        let (numbers, preRelease) = Self.cut(rest, at: "-")
        (major, minor, patch, revision) = try Self.numbers(numbers, of: text)
        labels = try preRelease.map { preRelease throws(VersionError) in try Self.labels(preRelease, of: text) } ?? []
        if let metadata { _ = try Self.labels(metadata, of: text) }
        self.metadata = metadata.map(String.init) ?? ""
        identifiers = labels.map { PreReleaseIdentifier($0[...]) }
    }

    /// Whether there is any label.
    package var isPreRelease: Bool { !labels.isEmpty }
    /// Whether it needs the second version of the standard: several labels, or metadata.
    package var isSemVer2: Bool { labels.count > 1 || !metadata.isEmpty }

    private static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
        guard let index = text.firstIndex(of: mark) else { return (text, nil) }
        return (text[..<index], text[text.index(after: index)...])
    }

    private static func numbers(
        _ part: Substring,
        of text: String
    ) throws(VersionError) -> (Int32, Int32, Int32, Int32) {
        let words = part.split(separator: ".", maxSplits: 4, omittingEmptySubsequences: false)
        guard words.count <= 4 else { throw .notSemantic(text) }
        var numbers: [Int32] = []
        for word in words.map(\.withoutSpacesAround) {
            guard !word.isEmpty, word.utf8.allSatisfy(\.isASCIIDigit) else { throw .notSemantic(text) }
            guard let number = Int32(word) else { throw .numberTooLarge(String(word), in: text) }
            numbers.append(number)
        }
        numbers += Array(repeating: 0, count: 4 - numbers.count)
        return (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    private static func labels(_ part: Substring, of text: String) throws(VersionError) -> [String] {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        let isLegal = labels.allSatisfy { label in
            !label.isEmpty && label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        }
        guard isLegal else { throw .notSemantic(text) }
        return labels.map(String.init)
    }
}

extension SemanticVersion: Comparable, Hashable {
    /// How much of two versions is compared.
    package enum Depth: Sendable {
        /// Where all else is equal, by metadata without case, none first.
        case withMetadata
        case withoutMetadata
    }

    /// By number; a release above its pre-releases; those label by label.
    package func isBelow(_ other: SemanticVersion, _ depth: Depth) -> Bool {
        if numbers != other.numbers { return numbers < other.numbers }
        if identifiers != other.identifiers { return precedes(other) }
        return depth == .withMetadata && metadata.lowercased() < other.metadata.lowercased()
    }

    package static func < (one: SemanticVersion, other: SemanticVersion) -> Bool { one.isBelow(other, .withMetadata) }

    package static func == (one: SemanticVersion, other: SemanticVersion) -> Bool { !(one < other) && !(other < one) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine([major, minor, patch, revision])
        hasher.combine(identifiers)
        hasher.combine(metadata.lowercased())
    }

    private var numbers: (Int32, Int32, Int32, Int32) { (major, minor, patch, revision) }

    private func precedes(_ other: SemanticVersion) -> Bool {
        guard isPreRelease, other.isPreRelease else { return isPreRelease }
        return identifiers.lexicographicallyPrecedes(other.identifiers)
    }
}

extension SemanticVersion: CustomStringConvertible {
    package var description: String { text }
}

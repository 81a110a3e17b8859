/// Why a text is no version.
package enum VersionError: Error, Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// One of the four numbers is above 2147483647.
    case numberTooLarge(String, in: String)
    /// A character that has no place there, or not at this position, which is counted in characters from 1.
    case illegal(Character, position: Int, in: String)
    /// As strict as packages want it.
    case notSemantic(String)
}

extension VersionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "An empty text is not a version."
        case .numberTooLarge(let number, let text):
            "'\(Self.shown(text))' is not a version: its number \(Self.shown(number)) is above \(Int32.max)."
        case .illegal(let character, let position, let text):
            "'\(Self.shown(text))' is not a version: \(Self.name(of: character)) has no place there, at character \(position)."
        case .notSemantic(let text):
            "'\(Self.shown(text))' is not a semantic version, such as '1.2.3-rc.1+5': one to four numbers, '-' and labels, '+' and metadata."
        }
    }

    /// Its beginning where it is long; control characters by their codes.
    private static func shown(_ text: String) -> String {
        let shown = String(text.prefix(80).flatMap(visible))
        return text.dropFirst(80).isEmpty ? shown : "\(shown)…"
    }

    private static func name(of character: Character) -> String {
        character == " " ? "a space" : "'\(String(visible(character)))'"
    }

    private static func visible(_ character: Character) -> [Character] {
        guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory == .control else {
            return [character]
        }
        let code = String(scalar.value, radix: 16, uppercase: true)
        return Array("U+\(String(repeating: "0", count: 4 - code.count))\(code)")
    }
}

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
            "'\(text.excerpt)' is not a version: its number \(number.excerpt) is above \(Int32.max)."
        case .illegal(let character, let position, let text):
            """
            '\(text.excerpt)' is not a version: \
            \(Self.name(of: character)) has no place there, at character \(position).
            """
        case .notSemantic(let text):
            """
            '\(text.excerpt)' is not a semantic version, such as '1.2.3-rc.1+5': \
            one to four numbers, '-' and labels, '+' and metadata.
            """
        }
    }

    private static func name(of character: Character) -> String {
        character == " " ? "a space" : "'\(String(character).excerpt)'"
    }
}

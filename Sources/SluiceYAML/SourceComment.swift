/// A comment of the source, with what stands before it on its line.
struct SourceComment {
    /// From `#` to the end of the line.
    let text: String
    /// The same line up to the `#`.
    let textBefore: String
    let location: YAMLLocation

    /// False where the comment has its line for itself.
    var isBehindText: Bool { !textBefore.trimmed.isEmpty }

    /// The first `#{…}` of a comment that begins with one; all of it where no `}` follows.
    var token: String {
        guard let end = text.firstIndex(of: "}") else { return text.trimmed }
        return String(text[...end])
    }

    /// The text that was probably meant as a value: up to a comment inside the comment.
    var value: String {
        guard let end = text.firstRange(of: " # ") else { return text.trimmed }
        return String(text[..<end.lowerBound]).trimmed
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        guard let last = lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(self[...last].drop(while: isBlank))
    }
}

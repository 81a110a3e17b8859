import SluiceModel
import SluiceYAML

/// Reads what stands behind `value:`: a text, or `!env NAME` for what the repository must not hold.
enum VariableValueReader {
    /// Tags of the full design that this version does not have.
    static let laterTags = ["!sealed", "!ssm", "!secretsmanager"]

    static func read(_ node: YAMLNode, for key: String, _ notes: inout FileNotes) -> VariableValue? {
        guard let tag = node.tag else { return text(node, for: key, &notes) }
        guard tag == "!env" else {
            notes.error(message(for: tag), at: notes.location(of: node))
            return nil
        }
        guard let name = node.text, isEnvironmentName(name) else {
            notes.error(
                "'!env' is followed by the name of an environment variable: letters, digits and '_', no digit first.",
                at: notes.location(of: node)
            )
            return nil
        }
        return .environment(name)
    }

    /// A value that may not stand in a file as plain text.
    static func readSecret(_ node: YAMLNode, for name: String, _ notes: inout FileNotes) -> VariableValue? {
        guard node.tag == nil else { return read(node, for: name, &notes) }
        notes.error(
            """
            '\(name)' is sensitive, and its value stands here for everyone who can read the file. \
            Write '!env NAME' and give the value in the environment variable NAME.
            """,
            at: notes.location(of: node)
        )
        return nil
    }

    private static func text(_ node: YAMLNode, for key: String, _ notes: inout FileNotes) -> VariableValue? {
        let location = notes.location(of: node)
        guard let text = node.text else {
            notes.error("'\(key)' is a text, and here stands \(node.kindInWords).", at: location)
            return nil
        }
        guard !node.isNull else {
            notes.error(
                "'\(key)' says nothing; write \"\" for an empty text, or put the text into quotes.",
                at: location
            )
            return nil
        }
        return .text(text)
    }

    private static func message(for tag: String) -> String {
        if laterTags.contains(tag) {
            return
                "This version of Sluice does not support '\(tag)'. Write '!env NAME' for a value that is not in the file."
        }
        return "A value has no tag '\(tag)'\(Suggestion.ending(for: tag, among: ["!env"], listing: "it can have"))"
    }

    /// POSIX's names.
    private static func isEnvironmentName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
    }
}

extension VariableValue {
    /// Whether the value itself stands elsewhere; such a value is always a secret.
    var isReference: Bool {
        switch self {
        case .text: false
        case .environment: true
        }
    }
}

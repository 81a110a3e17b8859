import SluiceModel
import SluiceYAML

/// Reads what stands behind `value:`: a text, or a tag for what the repository must not hold in plain text.
enum VariableValueReader {
    private enum Tag: String, CaseIterable {
        case environment = "!env"
        case sealed = "!sealed"
        case ssm = "!ssm"
        case secretsManager = "!secretsmanager"
    }

    static let referenceShape = MapShape(
        noun: "a secret that AWS keeps",
        required: ["path"],
        optional: ["account", "region"]
    )

    static func read(_ node: YAMLNode, for key: String, _ notes: inout FileNotes) -> VariableValue? {
        guard let text = node.tag else { return self.text(node, for: key, &notes) }
        switch Tag(rawValue: text) {
        case .environment: return environment(node, &notes)
        case .sealed: return sealed(node, &notes)
        case .ssm: return reference(node, to: .ssm, &notes)
        case .secretsManager: return reference(node, to: .secretsManager, &notes)
        case nil:
            let ending = Suggestion.ending(for: text, among: Tag.allCases.map(\.rawValue), listing: "it can have")
            notes.error("A value has no tag '\(text)'\(ending)", at: notes.location(of: node))
            return nil
        }
    }

    /// A value that may not stand in a file as plain text.
    static func readSecret(_ node: YAMLNode, for name: String, _ notes: inout FileNotes) -> VariableValue? {
        guard node.tag == nil else { return read(node, for: name, &notes) }
        notes.error(
            """
            '\(name)' is sensitive, and its value stands here for everyone who can read the file. \
            Write '!sealed …' ('sluice secret encrypt' makes one), '!env NAME', '!ssm /path' or \
            '!secretsmanager name#key' instead.
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

    private static func environment(_ node: YAMLNode, _ notes: inout FileNotes) -> VariableValue? {
        guard let name = node.text, isEnvironmentName(name) else {
            notes.error(
                "'!env' is followed by the name of an environment variable: letters, digits and '_', no digit first.",
                at: notes.location(of: node)
            )
            return nil
        }
        return .environment(name)
    }

    /// POSIX's names.
    private static func isEnvironmentName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
    }
}

extension VariableValueReader {
    /// The message quotes nothing: what stands there may be the secret itself.
    private static func sealed(_ node: YAMLNode, _ notes: inout FileNotes) -> VariableValue? {
        let location = notes.location(of: node)
        guard let sealed = node.text.flatMap(SealedText.init) else {
            notes.error(
                """
                '!sealed' is followed by what 'sluice secret encrypt' prints, in the form 'v1:KEY:BASE64', and here \
                stands something else.
                """,
                at: location
            )
            return nil
        }
        notes.sealed(to: LocatedText(text: sealed.keyID, location: location))
        return .sealed(sealed)
    }

    private static func reference(
        _ node: YAMLNode,
        to service: SecretReference.Service,
        _ notes: inout FileNotes
    ) -> VariableValue? {
        if let path = node.text { return reference(path, to: service, at: notes.location(of: node), &notes) }
        guard let map = MapReader(node, as: referenceShape, &notes) else { return nil }
        let account = map.plainText("account", &notes)
        let region = map.plainText("region", &notes)
        if let account { notes.refer(to: .account, account) }
        guard let path = map.plainText("path", &notes) else { return nil }
        return reference(path.text, to: service, at: path.location, account: account, region: region, &notes)
    }

    private static func reference(
        _ path: String,
        to service: SecretReference.Service,
        at location: SourceLocation,
        account: LocatedText? = nil,
        region: LocatedText? = nil,
        _ notes: inout FileNotes
    ) -> VariableValue? {
        let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let takesKey = service == .secretsManager
        guard let name = parts.first, !name.isEmpty, !path.contains("#{"), !name.contains(where: \.isWhitespace),
            parts.count == 1 || takesKey && !parts[1].isEmpty
        else {
            notes.error(
                takesKey
                    ? "'!secretsmanager' is followed by a secret's name, or 'NAME#KEY' for one key of its JSON, as it stands."
                    : "'!ssm' is followed by a parameter's name, such as '/prod/db/password', as it stands.",
                at: location
            )
            return nil
        }
        return .reference(
            SecretReference(
                service,
                name: name,
                jsonKey: parts.count > 1 ? parts[1] : nil,
                account: account?.text,
                region: region?.text
            )
        )
    }
}

extension VariableValue {
    /// Whether the value itself does not stand there; such a value is always a secret.
    var isReference: Bool {
        switch self {
        case .text: false
        case .environment, .sealed, .reference: true
        }
    }
}

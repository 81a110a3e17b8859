import SluiceModel
import SluiceYAML

/// One mapping of a definition file, whose keys are known: it notes what is missing, unknown, or of the wrong kind, and
/// hands out what is right.
struct MapReader {
    let shape: MapShape
    let location: SourceLocation
    private let values: [String: YAMLNode]

    /// Nil, with the problem noted, where the node is no mapping.
    init?(_ node: YAMLNode, as shape: MapShape, _ notes: inout FileNotes) {
        location = notes.location(of: node)
        self.shape = shape
        guard let entries = node.entries else {
            let form = shape.keys.first.map { ", such as '\($0): …'" } ?? ""
            notes.error(
                "\(shape.noun.capitalizedFirst) is written as keys and values\(form), and here stands \(node.kindInWords).",
                at: location
            )
            return nil
        }
        values = Dictionary(entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for entry in entries { check(entry.key, &notes) }
        for key in shape.required where values[key] == nil {
            notes.error("\(shape.noun.capitalizedFirst) needs the key '\(key)', and it is missing here.", at: location)
        }
    }

    subscript(key: String) -> YAMLNode? { values[key] }

    /// The text of a scalar that says something.
    func text(_ key: String, _ notes: inout FileNotes) -> LocatedText? {
        values[key].flatMap { Self.text(of: $0, for: key, &notes) }
    }

    /// A text that is taken as it is, because no variable is known where it is read.
    func plainText(_ key: String, _ notes: inout FileNotes) -> LocatedText? {
        guard let text = text(key, &notes), Self.isPlain(text, for: key, &notes) else { return nil }
        return text
    }

    /// What a text list holds; a single text is a list of one.
    func plainTexts(_ key: String, _ notes: inout FileNotes) -> [LocatedText] {
        guard let node = values[key] else { return [] }
        guard let items = node.items else { return plainText(key, &notes).map { [$0] } ?? [] }
        if items.isEmpty {
            notes.error("'\(key)' is an empty list. Remove the key, or name something.", at: notes.location(of: node))
        }
        return items.compactMap { item in
            Self.text(of: item, for: key, &notes).flatMap { Self.isPlain($0, for: key, &notes) ? $0 : nil }
        }
    }

    /// The items of a list of mappings; empty where the key is missing.
    func items(_ key: String, _ notes: inout FileNotes) -> [YAMLNode] {
        guard let node = values[key] else { return [] }
        guard let items = node.items else {
            notes.error(
                "'\(key)' is a list, each entry behind a '- ', and here stands \(node.kindInWords).",
                at: notes.location(of: node)
            )
            return []
        }
        return items
    }

    /// The mapping under a key.
    func map(_ key: String, as shape: MapShape, _ notes: inout FileNotes) -> MapReader? {
        values[key].flatMap { MapReader($0, as: shape, &notes) }
    }

    func bool(_ key: String, _ notes: inout FileNotes) -> Bool? {
        guard let text = text(key, &notes) else { return nil }
        guard let value = Bool(text.text) else {
            notes.error("'\(key)' is '\(text.text)'; write true or false.", at: text.location)
            return nil
        }
        return value
    }

    /// A whole number from 0.
    func count(_ key: String, upTo limit: Int, _ notes: inout FileNotes) -> Int? {
        guard let text = text(key, &notes) else { return nil }
        guard let value = Int(text.text), (0...limit).contains(value) else {
            notes.error("'\(key)' is '\(text.text)'; write a whole number from 0 to \(limit).", at: text.location)
            return nil
        }
        return value
    }

    /// In seconds.
    func duration(_ key: String, _ notes: inout FileNotes) -> Int? {
        guard let text = text(key, &notes) else { return nil }
        guard let seconds = DurationText.seconds(in: text.text) else {
            notes.error(
                "'\(key)' is '\(text.text)'; a duration is written as '90s', '10m', '2h' or '1h30m'.",
                at: text.location
            )
            return nil
        }
        return seconds
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type,
        _ notes: inout FileNotes
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, &notes) else { return nil }
        guard let choice = Choice(rawValue: text.text) else {
            let choices = Choice.allCases.map(\.rawValue)
            let ending = Suggestion.ending(for: text.text, among: choices, listing: "it can be", last: "or")
            notes.error("'\(key)' cannot be '\(text.text)'\(ending)", at: text.location)
            return nil
        }
        return choice
    }

    static func text(of node: YAMLNode, for key: String, _ notes: inout FileNotes) -> LocatedText? {
        let location = notes.location(of: node)
        if let tag = node.tag {
            notes.error("The tag '\(tag)' has no meaning here, in '\(key)'.", at: location)
        } else if let text = node.text, !node.isNull, !text.isEmpty {
            return LocatedText(text: text, location: location)
        } else {
            notes.error("'\(key)' is a text, and here stands \(node.kindInWords).", at: location)
        }
        return nil
    }

    private static func isPlain(_ text: LocatedText, for key: String, _ notes: inout FileNotes) -> Bool {
        if text.isTemplate {
            notes.error(
                "'\(key)' is read as it stands, without variables: '#{…}' has no meaning here.",
                at: text.location
            )
        } else if text.text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            notes.error(
                "'\(key)' is one line of text; this one holds a line break or another control character.",
                at: text.location
            )
        } else {
            return true
        }
        return false
    }

    private func check(_ key: YAMLNode, _ notes: inout FileNotes) {
        guard let name = key.text, !shape.keys.contains(name) else { return }
        notes.error(unknown(name), at: notes.location(of: key))
    }

    private func unknown(_ name: String) -> String {
        guard !shape.later.contains(name) else {
            return "This version of Sluice does not support '\(name)' in \(shape.noun). Remove it."
        }
        let ending = Suggestion.ending(for: name, among: shape.keys + shape.neighbours, listing: "it can have")
        return "\(shape.noun.capitalizedFirst) has no key '\(name)'\(ending)"
    }
}

extension YAMLNode {
    /// What someone who expected something else finds.
    var kindInWords: String {
        switch kind {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(let text, _): isNull || text.isEmpty ? "nothing" : "a text"
        }
    }
}

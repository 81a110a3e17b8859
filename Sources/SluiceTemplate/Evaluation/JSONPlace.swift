import SluiceModel

/// A place within a JSON value, walked as Octostache does (Octopus §1.3.1): every member it takes out is a text again, so
/// a text that is JSON itself can be walked further.
enum JSONPlace: Hashable {
    /// Also what a text, `true`, `null` or a missing member became.
    case text(String)
    case number(JSONNumber)
    case array([JSONValue])
    case object(JSONObject)

    /// Nil where the text is no JSON, or `null`.
    init?(parsing text: String) {
        guard !text.isEmpty, let value = try? LenientJSONParser.parse(text), value != .null else { return nil }
        self.init(value)
    }

    init(_ value: JSONValue) {
        switch value {
        case .null: self = .text("")
        case .bool(let value): self = .text(value ? "True" : "False")
        case .string(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .array(let elements): self = .array(elements)
        case .object(let object): self = .object(object)
        }
    }

    /// One step further: members by their exact name, elements by their index from 0, empty where there is none. A
    /// scalar leads to itself. Nil where the step makes no sense.
    func member(_ step: String) -> JSONPlace? {
        switch self {
        case .text, .number: return self
        case .object(let object): return object[step].map(JSONPlace.init) ?? .text("")
        case .array(let elements):
            guard let index = Int(step), index >= 0 else { return nil }
            return index < elements.count ? JSONPlace(elements[index]) : .text("")
        }
    }

    /// Arrays and objects as compact JSON, with numbers as Json.NET spells them.
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.invariantText
        case .array(let elements): JSONValue.array(elements).respelled.compact
        case .object(let object): JSONValue.object(object).respelled.compact
        }
    }
}

extension JSONValue {
    fileprivate var respelled: JSONValue {
        switch self {
        case .null, .bool, .string: self
        case .number(let number): .number(number.respelled)
        case .array(let elements): .array(elements.map(\.respelled))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, $0.value.respelled) }))
        }
    }
}

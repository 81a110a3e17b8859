import SluiceModel

/// How a text becomes a value of one of AWS's simple types.
struct ScalarShape {
    /// What the type is called in a sentence: `must be a whole number`.
    let name: String
    private let parse: (String) -> JSONValue?

    init(_ shape: FieldShape) {
        switch shape {
        case .integer: self.init("a whole number", Self.integer)
        case .long: self.init("a whole number", Self.long)
        case .double, .timestamp: self.init("a number", Self.number)
        case .boolean: self.init("true or false", Self.boolean)
        default: self.init("text") { .string($0) }
        }
    }

    private init(_ name: String, _ parse: @escaping (String) -> JSONValue?) {
        self.name = name
        self.parse = parse
    }

    /// Nil where the text is not of the type.
    func value(of text: String) -> JSONValue? { parse(text) }

    private static func integer(_ text: String) -> JSONValue? {
        guard let value = number(text), let int = value.int, Int32(exactly: int) != nil else { return nil }
        return value
    }

    private static func long(_ text: String) -> JSONValue? {
        guard let value = number(text), value.int != nil else { return nil }
        return value
    }

    private static func number(_ text: String) -> JSONValue? {
        JSONNumber(text.trimmed).map { .number($0) }
    }

    /// In any case, because a truth value that a template made is written `True`.
    private static func boolean(_ text: String) -> JSONValue? {
        switch text.trimmed.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

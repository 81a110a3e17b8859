/// A JSON value that survives a round trip untouched: members keep their order, numbers keep their spelling.
///
/// What is sent to AWS, frozen in a release or printed with `-f json` is one of these.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as it was written (`1.30` stays `1.30`); always a valid JSON number.
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// The member of that name; nil where this is no object or has none.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }

    /// The element at that index; nil where this is no array or is shorter.
    package subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number as an `Int`; nil for anything else, a fraction, or one that does not fit.
    package var int: Int? {
        if case .number(let value) = self { value.int } else { nil }
    }

    /// The number as a `Double`; nil for anything else.
    package var double: Double? {
        if case .number(let value) = self { value.double } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    package var isNull: Bool { self == .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByNilLiteral {
    package init(nilLiteral: ()) { self = .null }
}

extension JSONValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}

extension JSONValue {
    /// `null` for nil, else the text.
    package init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    /// `null` for nil, else the number.
    package init(_ number: Int?) { self = number.map { .number(JSONNumber($0)) } ?? .null }
}

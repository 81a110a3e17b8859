extension JSONValue {
    /// The same value with each text in it replaced; member names stay.
    package func mapStrings(_ transform: (String) -> String) -> JSONValue {
        switch self {
        case .string(let text): .string(transform(text))
        case .array(let elements): .array(elements.map { $0.mapStrings(transform) })
        case .object(let object): .object(JSONObject(object.map { ($0.name, $0.value.mapStrings(transform)) }))
        case .null, .bool, .number: self
        }
    }
}

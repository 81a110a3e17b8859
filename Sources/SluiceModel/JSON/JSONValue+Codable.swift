/// Coded as one string that holds the JSON text: no coder of the platform keeps member order or number spelling.
extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        self = try JSONParser.parse(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(compact)
    }
}

import SluiceModel

/// Absent values and lists. Octopus has none of these.
enum CollectionFilters {
    /// The option in the place of no value or an empty one.
    static func `default`(_ call: FilterCall) -> String? {
        guard call.options.count == 1 else { return nil }
        return call.input.flatMap { $0.isEmpty ? nil : $0 } ?? call.options[0]
    }

    /// The first of the input and the options that has a value and is not empty; nil where none has.
    static func coalesce(_ call: FilterCall) -> String? {
        guard !call.options.isEmpty else { return nil }
        let options = call.options.enumerated().filter { !call.missingOptions.contains($0.offset) }.map(\.element)
        return ([call.input ?? ""] + options).first { !$0.isEmpty }
    }

    /// The items `each` would go through, with the option between them.
    static func join(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input(options: 1) else { return nil }
        let items = items(of: input)
        let separator = call.options[0]
        try FilterCall.allow(separator.utf8.count.multipliedReportingOverflow(by: items.count), from: "Join")
        return items.joined(separator: separator)
    }

    /// A JSON array of what stands between the places of the option, for `each` to go through.
    static func split(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 1), !call.options[0].isEmpty else { return nil }
        return JSONValue.array(ByteSearch(for: call.options[0]).split(input).map { .string($0) }).compact
    }

    /// The number of elements of a JSON array, of members of a JSON object, of characters of any other text, as a reader
    /// counts them.
    static func length(_ call: FilterCall) -> String? {
        call.input(options: 0).map { input in
            switch collection(input) {
            case .array(let elements): String(elements.count)
            case .object(let object): String(object.count)
            default: String(input.count)
            }
        }
    }

    private static func items(of text: String) -> [String] {
        switch collection(text) {
        case .array(let elements): elements.map { JSONPlace($0).text }
        case .object(let object): object.names
        default: ByteSearch(for: ",").split(text)
        }
    }

    /// Nil where the text is no JSON.
    private static func collection(_ text: String) -> JSONValue? { try? LenientJSONParser.parse(text) }
}

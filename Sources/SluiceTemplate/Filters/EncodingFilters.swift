/// Base64 (Octopus §1.7). The option is the encoding of the text: `utf8`, which is also meant without one, or `unicode`.
enum EncodingFilters {
    static func toBase64(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 0...1), let encoding = encoding(call) else { return nil }
        return Base64.encoded(encoding.bytes(of: input))
    }

    /// Throws where the input is no Base64.
    static func fromBase64(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input(options: 0...1), let encoding = encoding(call) else { return nil }
        guard let bytes = Base64.decoded(input) else {
            throw FilterError(
                "The input of 'FromBase64' is not Base64: it needs letters, digits, '+' and '/' in groups of four, "
                    + "the last filled up with '='."
            )
        }
        return encoding.text(of: bytes)
    }

    private static func encoding(_ call: FilterCall) -> TextEncoding? {
        TextEncoding(named: call.options.first ?? "utf8")
    }
}

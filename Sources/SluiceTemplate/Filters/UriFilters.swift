/// The parts of a URI (Octopus §1.7), as .NET's `System.Uri` reads it.
enum UriFilters {
    /// The option is a `URIPart`. What is no URI at all comes back as it is; other mistakes become a text that names them.
    static func uriPart(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 0...1) else { return nil }
        guard let option = call.options.first else { return "[UriPart error: no argument given]" }
        do throws(URIRefusal) {
            let uri = try URIParser.parse(input)
            return URIPart(named: option).map { $0.text(of: uri) } ?? unsupported(option)
        } catch {
            switch error {
            case .invalid: return input
            case .relative: return ofRelative(option)
            }
        }
    }

    private static func ofRelative(_ option: String) -> String {
        switch URIPart(named: option) {
        case nil: unsupported(option)
        case .isAbsoluteUri: "false"
        default: "[UriPart \(option) error: This operation is not supported for a relative URI.]"
        }
    }

    private static func unsupported(_ option: String) -> String {
        "[UriPart \(option) error: argument '\(option)' not supported]"
    }
}

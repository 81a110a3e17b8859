/// One `##octopus[name attribute='base64']` of a script's output.
struct ServiceMessage: Hashable, Sendable {
    let name: String
    /// Decoded, under their names in lower case.
    let attributes: [String: String]

    /// nil: the message has no such attribute.
    subscript(_ name: String) -> String? { attributes[name.lowercased()] }
}

/// Something wrong with a request, found before any call.
package struct RequestProblem: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, Codable {
        /// AWS would refuse the request, or it could not do what it says.
        case error
        /// Worth knowing; AWS may accept it.
        case warning
    }

    package let severity: Severity
    /// Where it is; the top for something about the request as a whole.
    package let path: FieldPath
    /// The rest of the sentence that the path begins: `must be a whole number, but is 'eighty'`.
    package let message: String

    package init(_ severity: Severity, _ path: FieldPath, _ message: String) {
        self.severity = severity
        self.path = path
        self.message = message
    }
}

extension RequestProblem: CustomStringConvertible {
    package var description: String {
        let sentence = path == .top ? "The request \(message)" : "\(path) \(message)"
        return sentence.hasSuffix("?") ? sentence : sentence + "."
    }
}

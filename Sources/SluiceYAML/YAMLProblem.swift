/// One thing wrong with a YAML text, in whole sentences, and where.
package struct YAMLProblem: Error, Hashable, Sendable {
    package let location: YAMLLocation
    package let message: String

    package init(at location: YAMLLocation, _ message: String) {
        self.location = location
        self.message = message
    }
}

extension YAMLProblem: CustomStringConvertible {
    package var description: String { "\(location): \(message)" }
}

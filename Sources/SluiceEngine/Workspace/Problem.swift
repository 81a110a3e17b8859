import SluiceModel

/// Something wrong in a definition file, in whole sentences, and where.
package struct Problem: Error, Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
    }

    package let location: SourceLocation
    package let severity: Severity
    package let message: String
    /// True where it keeps the deployments of one tenant back and nothing else: each of them looks for itself.
    package var concernsOneTenant = false

    package init(_ location: SourceLocation, severity: Severity = .error, _ message: String) {
        self.location = location
        self.severity = severity
        self.message = message
    }
}

extension Problem: CustomStringConvertible {
    /// As compilers print it, so that editors find the place: `projects/web.yaml:3:5: error: …`.
    package var description: String { "\(location): \(severity.rawValue): \(message)" }
}

extension Problem: Comparable {
    package static func < (one: Problem, other: Problem) -> Bool {
        (one.location, one.message) < (other.location, other.message)
    }
}

import Foundation

/// Why a deployment cannot be scheduled so.
package enum DeployTimeError: Error, Hashable {
    package enum Field: String, Hashable, Sendable {
        case start = "--deploy-at"
        case expiry = "--deploy-at-expiry"
    }

    case noZone(String, Field)
    case malformed(String, Field)
    /// More than thirty days ahead.
    case tooFar(Date, Field)
    case expiresBefore(expiry: Date, start: Date)
}

extension DeployTimeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noZone(let text, let field):
            """
            '\(field.rawValue) \(text)' has no time zone, so it may be any of two dozen moments. Write its offset behind it, \
            such as '\(text)+01:00', or 'Z' for UTC.
            """
        case .malformed(let text, let field):
            """
            '\(field.rawValue) \(text)' is no moment. Write the date, the time and the offset of its time zone (RFC 3339): \
            2026-12-24T18:00:00+01:00, or 2026-12-24T17:00:00Z.
            """
        case .tooFar(let date, let field):
            "'\(field.rawValue)' says \(MomentText.minute(date)), and at most thirty days ahead can be said."
        case .expiresBefore(let expiry, let start):
            """
            The deployment would expire at \(MomentText.minute(expiry)) and not begin before \(MomentText.minute(start)), so it \
            would never begin. Say a later '--deploy-at-expiry'.
            """
        }
    }
}

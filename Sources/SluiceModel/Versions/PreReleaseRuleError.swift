/// Why a tag rule cannot be used. The reasons are clauses without a full stop.
package enum PreReleaseRuleError: Error, Hashable, Sendable {
    /// No regular expression; the reason names what is wrong, and where.
    case malformed(pattern: String, reason: String)
    /// It was not found out whether the version is allowed.
    case undecided(pattern: String, version: String, reason: String)
}

extension PreReleaseRuleError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let pattern, let reason):
            """
            The tag rule '\(pattern.excerpt)' is not a regular expression: \(reason). \
            '^$' allows releases only, '^beta' betas.
            """
        case .undecided(let pattern, let version, let reason):
            "The tag rule '\(pattern.excerpt)' has no answer for version '\(version.excerpt)': \(reason)."
        }
    }
}

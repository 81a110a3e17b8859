/// A regular expression that a version's pre-release must match: `^$` allows releases only, `^beta` betas.
///
/// It looks at the pre-release together with `+` and the metadata, where there is any, and need not match all of it
/// unless `^` and `$` say so (Octopus §4.4).
package struct PreReleaseRule: Sendable {
    package let pattern: String
    /// Safe to share: a `Regex` never changes, and the standard library compiles it atomically at its first use.
    nonisolated(unsafe) private let regex: Regex<AnyRegexOutput>

    package init(_ pattern: String) throws(PreReleaseRuleError) {
        self.pattern = pattern
        do { regex = try Regex(pattern) } catch {
            throw PreReleaseRuleError(pattern: pattern, reason: String(describing: error))
        }
    }

    package func allows(_ version: Version) -> Bool {
        let text = version.metadata.isEmpty ? version.preRelease : "\(version.preRelease)+\(version.metadata)"
        return text.firstMatch(of: regex) != nil
    }
}

/// A text that is no regular expression.
package struct PreReleaseRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    package let pattern: String
    /// In the words of the standard library.
    package let reason: String

    package var description: String {
        "The tag rule '\(pattern)' is not a regular expression: \(reason). '^$' allows releases only, '^beta' betas."
    }
}

/// A regular expression that a version's pre-release must match: `^$` allows releases only, `^beta` betas.
///
/// It is written as in .NET. It looks at the pre-release together with `+` and the metadata, where there is any, and
/// need not match all of it unless `^` and `$` say so (Octopus §4.4).
package struct PreReleaseRule: Sendable {
    package let pattern: String
    private let regex: DotNetRegex

    package init(_ pattern: String) throws(PreReleaseRuleError) {
        self.pattern = pattern
        do throws(DotNetRegexError) { regex = try DotNetRegex(pattern) } catch {
            throw PreReleaseRuleError(pattern: pattern, reason: error.reason)
        }
    }

    /// A search that would take too long allows nothing.
    package func allows(_ version: Version) -> Bool {
        let text = version.metadata.isEmpty ? version.preRelease : "\(version.preRelease)+\(version.metadata)"
        do throws(DotNetRegexError) { return try regex.matches(text) } catch { return false }
    }
}

/// A text that is no regular expression.
package struct PreReleaseRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    package let pattern: String
    /// A clause that names what is wrong, and where.
    package let reason: String

    package var description: String {
        "The tag rule '\(pattern)' is not a regular expression: \(reason). '^$' allows releases only, '^beta' betas."
    }
}

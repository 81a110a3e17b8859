/// A regular expression that a version's pre-release must match: `^$` allows releases only, `^beta` betas.
///
/// It is written as in .NET. It looks at the pre-release together with `+` and the metadata, where there is any, and
/// need not match all of it unless `^` and `$` say so (Octopus §4.4).
package struct PreReleaseRule: Sendable {
    /// As written.
    package let pattern: String
    private let regex: DotNetRegex

    /// Throws where the text is no regular expression.
    package init(_ pattern: String) throws(PreReleaseRuleError) {
        self.pattern = pattern
        do throws(DotNetRegexError) { regex = try DotNetRegex(pattern) } catch {
            throw .malformed(pattern: pattern, reason: error.reason)
        }
    }

    /// Throws where the search was given up. No answer is not a no: every further version would take as long.
    package func allows(_ version: Version) throws(PreReleaseRuleError) -> Bool {
        let text = version.metadata.isEmpty ? version.preRelease : "\(version.preRelease)+\(version.metadata)"
        do throws(DotNetRegexError) { return try regex.matches(text) } catch {
            throw .undecided(pattern: pattern, version: version.text, reason: error.reason)
        }
    }
}

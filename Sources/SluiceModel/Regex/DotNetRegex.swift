import Foundation

/// A regular expression in the dialect of .NET: no options, invariant culture.
///
/// ICU does the matching, on a translation of the pattern. What cannot be translated is refused with a reason: there is
/// never another result than .NET's. Safe to share between threads.
package struct DotNetRegex: Sendable {
    /// As it was written.
    package let pattern: String
    private let translation: RegexTranslation
    private let expression: NSRegularExpression

    /// Throws where .NET would refuse the pattern, and where ICU cannot follow it.
    package init(_ pattern: String) throws(DotNetRegexError) {
        self.pattern = pattern
        translation = try RegexTranslation(of: pattern)
        do { expression = try NSRegularExpression(pattern: translation.searching) } catch {
            throw .unsupported("this combination of parts", offset: 0)
        }
    }

    /// Whether the expression is found anywhere in `text`; linear in its length, or an error.
    package func matches(_ text: String) throws(DotNetRegexError) -> Bool {
        var isFound = false
        try forEachMatch(in: RegexText.mapped(text)) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// `text` with every match replaced, from left to right, and `$1`, `${name}`, `$&` and their like filled in.
    ///
    /// Throws `resultTooLong` past 64 million UTF-16 units.
    package func replacing(in text: String, with replacement: String) throws(DotNetRegexError) -> String {
        let text = RegexText.mapped(text)
        let replacement = try RegexReplacement(replacement, groups: translation.groups)
        var result = RegexReplacing(Array(text.utf16))
        var hasEmptyMatch = false
        try forEachMatch(in: text) { match in
            hasEmptyMatch = hasEmptyMatch || match.isEmpty(0)
            return result.replace(match, by: replacement)
        }
        if hasEmptyMatch, translation.hasContinuation { throw .unsupported("\\G after an empty match", offset: 0) }
        return try result.finished()
    }

    /// Calls `body` with every match in order, until it says false.
    private func forEachMatch(in text: String, _ body: (RegexMatch) -> Bool) throws(DotNetRegexError) {
        let units = text.utf16.count
        try translation.checkLength(units, isASCII: text.utf8.allSatisfy { $0 < 0x80 })
        var work = RegexWork(units: units)
        var last: Range<Int>?
        let whole = NSRange(location: 0, length: units)
        withoutActuallyEscaping(body) { body in
            expression.enumerateMatches(in: text, options: [.reportProgress, .reportCompletion], range: whole) {
                found,
                flags,
                stop in
                guard let found else {
                    if !work.goesOn(failed: flags.contains(.internalError)) { stop.pointee = true }
                    return
                }
                // The search passes an empty match twice, and the end of the text as a match without the group.
                guard let match = RegexMatch(found, in: translation.groups), match.ranges[0] != last else { return }
                last = match.ranges[0]
                if !body(match) { stop.pointee = true }
            }
        }
        if work.isTooMuch { throw .tooMuchWork }
    }
}

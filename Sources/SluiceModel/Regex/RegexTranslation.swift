/// A pattern of .NET in ICU's dialect.
struct RegexTranslation {
    static let patternLimit = 32 * 1024
    static let textLimit = 16 * 1024 * 1024
    /// A comparison with what a group holds is one step, however long that is.
    static let textLimitOfReferences = 32 * 1024

    let pattern: String
    let groups: RegexGroups
    /// There is a `\G`.
    let hasContinuation: Bool
    private let hasReference: Bool
    private let hasFoldedReference: Bool

    init(of pattern: String) throws(DotNetRegexError) {
        guard pattern.utf16.count <= Self.patternLimit else { throw .patternTooLong(limit: Self.patternLimit) }
        // A reference may stand before its group, so that the groups have to be known first.
        var survey = RegexTranslator(pattern, groups: nil)
        _ = try survey.translated()
        groups = try RegexGroups(survey.openings)
        var translator = RegexTranslator(pattern, groups: groups)
        self.pattern = try translator.translated()
        hasContinuation = translator.hasContinuation
        hasReference = translator.hasReference
        hasFoldedReference = translator.hasFoldedReference
    }

    /// Finds the pattern as group 1, or the end of the text without it.
    ///
    /// So each search is one attempt of ICU, which counts all its work: it does not count attempts that fail at once.
    var searching: String { "[\\s\\S]*?(?:(\(pattern))|\\z)" }

    func checkLength(_ units: Int, isASCII: @autoclosure () -> Bool) throws(DotNetRegexError) {
        let limit = hasReference ? Self.textLimitOfReferences : Self.textLimit
        if units > limit { throw .textTooLong(limit: limit) }
        if hasFoldedReference, !isASCII() { throw .foldedReferenceOutsideASCII }
    }
}

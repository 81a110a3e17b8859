/// Reads a pattern of .NET once, from left to right, and writes ICU's.
///
/// ICU's own options stay off: everything that depends on one is spelled out, so that nothing depends on ICU's idea of
/// lines, words and cases.
struct RegexTranslator {
    /// ICU allows about 95, and one of ours may be two of its own.
    static let depthLimit = 40
    static let countLimit = 100_000

    /// The last thing that was read, which a quantifier may follow.
    private struct Unit {
        var text: String
        /// ICU's quantifiers follow it as it is.
        var isAtom: Bool
    }

    var reader: RegexReader
    /// Nil when the groups are still to be found.
    let groups: RegexGroups?
    var options = RegexOptions()
    var openings: [(opening: RegexGroups.Opening, offset: Int)] = []
    var hasContinuation = false
    var hasReference = false
    var hasFoldedReference = false
    private var frames: [RegexFrame] = []
    private var frame = RegexFrame(kind: .group, offset: 0)
    private var unit: Unit?
    private var followsQuantifier = false

    init(_ pattern: String, groups: RegexGroups?) {
        reader = RegexReader(pattern)
        self.groups = groups
    }

    mutating func translated() throws(DotNetRegexError) -> String {
        try skipBlank()
        while !reader.isAtEnd {
            try readPart()
            try skipBlank()
        }
        flush()
        if !frames.isEmpty { throw .malformed("the '(' has no ')'", offset: frame.offset) }
        return frame.text
    }

    private mutating func readPart() throws(DotNetRegexError) {
        let start = reader.position
        if isQuantifierNext { throw quantifierError() }
        followsQuantifier = false
        guard let first = reader.next() else { return }
        flush()
        switch first {
        case "(": try open(at: start)
        case ")": try close(at: start)
        case "|":
            frame.text += "|"
            frame.isVariable = true
        case "[": put(try setText(at: start), isAtom: true)
        case "\\": try putEscape(at: start)
        case "^": put(options.isMultiline ? "(?<![^\\n])" : "\\A")
        case "$": put(options.isMultiline ? "(?![^\\n])" : "(?=\\n?\\z)")
        case ".": put(options.isSingleLine ? "[\\s\\S]" : "[^\\n]", isAtom: true)
        default: putLiteral(first)
        }
        try skipBlank()
        if unit != nil, isQuantifierNext { try quantify() }
    }

    private func quantifierError() -> DotNetRegexError {
        let what = reader.peek?.character ?? ""
        let reason =
            followsQuantifier ? "the quantifier '\(what)' follows another" : "nothing precedes the quantifier '\(what)'"
        return .malformed(reason, offset: reader.position)
    }

    // MARK: Output

    mutating func put(_ text: String, isAtom: Bool = false) { unit = Unit(text: text, isAtom: isAtom) }

    mutating func putLiteral(_ literal: RegexUnit) {
        let value = literal.value
        let isFolded = options.ignoresCase && RegexCases.shared.has(value)
        put(isFolded ? RegexSet(value).text(ignoringCase: true) : RegexText.escaped(value), isAtom: true)
    }

    private mutating func flush() {
        frame.text += unit?.text ?? ""
        unit = nil
    }

    // MARK: Groups

    private mutating func open(at start: Int) throws(DotNetRegexError) {
        let outer = options
        guard let kind = try groupKind(at: start) else { return }
        if frames.count == Self.depthLimit {
            throw .unsupported("a group within \(Self.depthLimit) others", offset: start)
        }
        if kind == .atomic, frame.isWithinLookBehind {
            throw .unsupported("an atomic group within a look-behind", offset: start)
        }
        frame.hasCapture = frame.hasCapture || kind == .capture
        frames.append(frame)
        frame = RegexFrame(kind: kind, offset: start, within: frame, options: outer)
    }

    private mutating func close(at start: Int) throws(DotNetRegexError) {
        guard var outer = frames.popLast() else { throw .malformed("the ')' has no '('", offset: start) }
        // Looking behind, .NET matches from right to left: the groups may then hold something else than in ICU.
        if frame.isWithinLookBehind, frame.hasCapture, frame.isVariable {
            throw .unsupported("a capturing group within a look-behind of variable length", offset: frame.offset)
        }
        options = frame.options
        outer.hasCapture = outer.hasCapture || frame.hasCapture
        outer.isVariable = outer.isVariable || frame.isVariable
        put(frame.kind.opening + frame.text + ")", isAtom: frame.kind.isAtom)
        frame = outer
    }

    /// Passes what says nothing: comments, and spaces where `x` is on.
    mutating func skipBlank() throws(DotNetRegexError) {
        while true {
            if options.ignoresSpace, let next = reader.peek, next.isPatternSpace {
                reader.position += 1
            } else if options.ignoresSpace, reader.peek == "#" {
                while let next = reader.peek, next != "\n" { reader.position += 1 }
            } else if reader.isNext("(?#") {
                let start = reader.position
                while let next = reader.peek, next != ")" { reader.position += 1 }
                guard reader.skip(")") else { throw .malformed("the comment '(?#' has no ')'", offset: start) }
            } else {
                return
            }
        }
    }

    // MARK: Quantifiers

    /// Whether a quantifier comes next: `{` begins one only as `{1}`, `{1,}` or `{1,2}`.
    private var isQuantifierNext: Bool {
        switch reader.peek {
        case "*", "+", "?": return true
        case "{": break
        default: return false
        }
        var distance = 1
        while reader.peek(distance)?.isDigit == true { distance += 1 }
        guard distance > 1 else { return false }
        if reader.peek(distance) == "," {
            distance += 1
            while reader.peek(distance)?.isDigit == true { distance += 1 }
        }
        return reader.peek(distance) == "}"
    }

    private mutating func quantify() throws(DotNetRegexError) {
        let start = reader.position
        let (least, most) = try counts()
        try skipBlank()
        let suffix = reader.skip("?") ? "?" : ""
        if let most, most < least { throw .malformed("{\(least),\(most)} counts backwards", offset: start) }
        if max(least, most ?? 0) > Self.countLimit {
            throw .unsupported("a count above \(Self.countLimit)", offset: start)
        }
        try checkLookBehind(most, at: start)
        guard let quantified = unit else { return }
        // ICU counts a loop over one character when it goes back only, which atomic groups and looks around never do.
        let isBare = quantified.isAtom && !frame.hidesWork
        let text = isBare ? quantified.text : "(?:\(quantified.text))"
        frame.text += text + Self.quantifier(least, most) + suffix
        unit = nil
        followsQuantifier = true
    }

    /// ICU has fast loops for the short spellings only.
    private static func quantifier(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (0, nil): "*"
        case (1, nil): "+"
        case (0, 1): "?"
        default: "{\(least),\(most.map(String.init) ?? "")}"
        }
    }

    private mutating func checkLookBehind(_ most: Int?, at start: Int) throws(DotNetRegexError) {
        frame.isVariable = true
        guard frame.isWithinLookBehind, most ?? .max > 1000 else { return }
        throw .unsupported("a look-behind of more than 1,000 repetitions", offset: start)
    }

    /// Nil is without end.
    private mutating func counts() throws(DotNetRegexError) -> (least: Int, most: Int?) {
        switch reader.next() {
        case "*": return (0, nil)
        case "+": return (1, nil)
        case "?": return (0, 1)
        default: break
        }
        let least = try reader.decimal() ?? 0
        let most = reader.skip(",") ? try reader.decimal() : least
        reader.position += 1
        return (least, most)
    }

    var isWithinLookBehind: Bool { frame.isWithinLookBehind }
}

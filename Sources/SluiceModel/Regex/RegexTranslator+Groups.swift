extension RegexTranslator {
    /// What the `(` opens; nil for `(?i)` and its like, which are read to their end.
    mutating func groupKind(at start: Int) throws(DotNetRegexError) -> RegexFrame.Kind? {
        guard reader.peek == "?", reader.peek(1) != ")" else {
            if options.namesGroupsOnly { return .group }
            openings.append((.unnamed, start))
            return .capture
        }
        reader.position += 1
        switch reader.next() {
        case ":": return .group
        case "=": return .lookAhead(isNegative: false)
        case "!": return .lookAhead(isNegative: true)
        case ">": return .atomic
        case "'": return try named(until: "'", at: start)
        case "<":
            if reader.skip("=") { return .lookBehind(isNegative: false) }
            if reader.skip("!") { return .lookBehind(isNegative: true) }
            return try named(until: ">", at: start)
        case "(": throw .unsupported("a condition '(?(…)'", offset: start)
        case nil: throw unknownGroup(at: start)
        default:
            reader.position -= 1
            return try optioned(at: start)
        }
    }

    private func unknownGroup(at start: Int) -> DotNetRegexError {
        .malformed("the group begins like none that there is", offset: start)
    }

    private mutating func named(until end: RegexUnit, at start: Int) throws(DotNetRegexError) -> RegexFrame.Kind {
        if reader.peek == "-" { throw .unsupported("a balancing group", offset: start) }
        let opening: RegexGroups.Opening
        if reader.peek?.isDigit == true, let number = try reader.decimal() {
            guard number != 0 else { throw .malformed("a group has the number zero", offset: start) }
            opening = .numbered(number)
        } else {
            opening = .named(reader.name())
        }
        if opening != .named(""), reader.peek == "-" { throw .unsupported("a balancing group", offset: start) }
        guard opening != .named(""), reader.skip(end) else {
            throw .malformed("the name of the group is none, or does not end", offset: start)
        }
        openings.append((opening, start))
        return .capture
    }

    /// Behind `(?`: letters of options, then `)` for the rest of the group around, or `:` for a group of their own.
    private mutating func optioned(at start: Int) throws(DotNetRegexError) -> RegexFrame.Kind? {
        var isOn = true
        var read = options
        while let letter = reader.peek {
            if letter == "-" || letter == "+" {
                isOn = letter == "+"
            } else if !read.set(letter, to: isOn) {
                break
            }
            reader.position += 1
        }
        let end = reader.next()
        guard end == ")" || end == ":" else { throw unknownGroup(at: start) }
        options = read
        return end == ")" ? nil : .group
    }
}

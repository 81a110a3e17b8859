extension RegexTranslator {
    /// Behind a `[`: the whole set, in ICU's notation.
    mutating func setText(at start: Int, depth: Int = 1) throws(DotNetRegexError) -> String {
        if depth > Self.depthLimit { throw .unsupported("a set within \(Self.depthLimit) others", offset: start) }
        var set = RegexSet()
        set.isNegated = reader.skip("^")
        var isFirst = true
        repeat {
            try readMember(of: &set, isFirst: isFirst, start, depth)
            isFirst = false
        } while reader.peek != "]"
        reader.position += 1
        return set.text(ignoringCase: options.ignoresCase)
    }

    private mutating func readMember(
        of set: inout RegexSet,
        isFirst: Bool,
        _ start: Int,
        _ depth: Int
    ) throws(DotNetRegexError) {
        let place = reader.position
        if try readClass(into: &set) { return }
        let (low, isEscaped) = try member(start)
        if !isEscaped, low == "-", !isFirst, reader.peek == "[" {
            reader.position += 1
            return try subtract(from: &set, place, depth)
        }
        guard reader.peek == "-", reader.peek(1) != nil, reader.peek(1) != "]" else {
            return set.add(low.value...low.value)
        }
        reader.position += 1
        // What follows `-` in a set: a set to subtract, or the end of the range.
        if !isFirst, reader.peek == "[" {
            reader.position += 1
            set.add(low.value...low.value)
            return try subtract(from: &set, place, depth)
        }
        if reader.peek == "\\", reader.peek(1)?.isClass == true {
            throw .malformed("a range of a set ends in a class", offset: place)
        }
        let high = try endOfRange(start)
        guard low <= high else { throw .malformed("a range of a set counts backwards", offset: place) }
        set.add(low.value...high.value)
    }

    /// `\d` and its like.
    private mutating func readClass(into set: inout RegexSet) throws(DotNetRegexError) -> Bool {
        let start = reader.position
        guard reader.peek == "\\", let letter = reader.peek(1), letter.isClass else { return false }
        reader.position += 2
        try add(letter, to: &set, at: start)
        return true
    }

    private mutating func member(_ start: Int) throws(DotNetRegexError) -> (unit: RegexUnit, isEscaped: Bool) {
        let place = reader.position
        guard let unit = reader.next() else { throw .malformed("the '[' has no ']'", offset: start) }
        if unit == "[" { try refuseNamedClass(at: place) }
        guard unit == "\\", !reader.isAtEnd else { return (unit, false) }
        return (try escapedUnit(at: place), true)
    }

    private mutating func endOfRange(_ start: Int) throws(DotNetRegexError) -> RegexUnit {
        let place = reader.position
        guard let unit = reader.next() else { throw .malformed("the '[' has no ']'", offset: start) }
        guard unit == "\\", !reader.isAtEnd else { return unit }
        return try escapedUnit(at: place)
    }

    /// `[:alpha:]` within a set: .NET's versions pass over it in different ways, none of which is what it looks like.
    private func refuseNamedClass(at place: Int) throws(DotNetRegexError) {
        guard reader.peek == ":" else { return }
        var rest = reader
        rest.position += 1
        _ = rest.name()
        if rest.isNext(":]") { throw .unsupported("a class such as [:alpha:]", offset: place) }
    }

    /// Behind `-[`: nothing may follow but the end of the set.
    private mutating func subtract(
        from set: inout RegexSet,
        _ place: Int,
        _ depth: Int
    ) throws(DotNetRegexError) {
        set.subtracted = try setText(at: place, depth: depth + 1)
        guard reader.isAtEnd || reader.peek == "]" else {
            throw .malformed("something follows the set that is subtracted", offset: reader.position)
        }
        if reader.isAtEnd { throw .malformed("the '[' has no ']'", offset: place) }
    }
}

extension RegexTranslator {
    /// Behind a `\` outside a set.
    mutating func putEscape(at start: Int) throws(DotNetRegexError) {
        guard let next = reader.peek else { throw .malformed("nothing follows the last '\\'", offset: start) }
        if let assertion = assertion(next) {
            reader.position += 1
            return put(assertion)
        }
        if next.isClass {
            reader.position += 1
            var set = RegexSet()
            try add(next, to: &set, at: start)
            return put(set.text(ignoringCase: options.ignoresCase), isAtom: true)
        }
        if try putReference(at: start) { return }
        putLiteral(try escapedUnit(at: start))
    }

    private mutating func assertion(_ letter: RegexUnit) -> String? {
        // .NET's idea of a word, and the two joiners.
        let word = "[\(RegexSet.word)\\x{200c}\\x{200d}]"
        switch letter {
        case "A": return "\\A"
        case "z": return "\\z"
        case "Z": return "(?=\\n?\\z)"
        case "b": return "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
        case "B": return "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"
        case "G":
            hasContinuation = true
            return "\\G"
        default: return nil
        }
    }

    /// A character of a class: `d`, `D`, `w`, `W`, `s`, `S`, or `p`, `P` with the name that follows.
    mutating func add(_ letter: RegexUnit, to set: inout RegexSet, at start: Int) throws(DotNetRegexError) {
        switch letter {
        case "d": set.parts.append(RegexSet.digit)
        case "D": set.parts.append("[^\(RegexSet.digit)]")
        case "w": set.parts.append(RegexSet.word)
        case "W": set.parts.append("[^\(RegexSet.word)]")
        case "s": set.parts.append(RegexSet.space)
        case "S": set.parts.append("[^\(RegexSet.space)]")
        default:
            let name = try propertyName(at: start)
            try set.addProperty(name, isNegated: letter == "P", ignoringCase: options.ignoresCase, at: start)
        }
    }

    private mutating func propertyName(at start: Int) throws(DotNetRegexError) -> String {
        let isOpen = reader.skip("{")
        var name = reader.name()
        while reader.skip("-") { name += "-" + reader.name() }
        guard isOpen, reader.skip("}") else {
            throw .malformed("\\p and \\P want a name in braces, as in \\p{Lu}", offset: start)
        }
        return name
    }

    // MARK: References

    /// Behind a `\`; reads nothing if it is no reference.
    private mutating func putReference(at start: Int) throws(DotNetRegexError) -> Bool {
        let before = reader.position
        let isNamed = reader.skip("k")
        if reader.peek == "<" || reader.peek == "'" {
            let end: RegexUnit = reader.next() == "<" ? ">" : "'"
            let number = try reader.decimal()
            let name = number == nil ? reader.name() : ""
            if number != nil || !name.isEmpty, reader.skip(end) {
                try putReference(to: number ?? groups?.names[name], "'\(number.map(String.init) ?? name)'", at: start)
                return true
            }
        } else if !isNamed, let first = reader.peek, first.isDigit, first != "0", let number = try reader.decimal() {
            if number <= 9 || groups?.contains(number) ?? true {
                try putReference(to: number, "'\(number)'", at: start)
                return true
            }
        }
        if isNamed { throw .malformed("\\k wants the name of a group, as in \\k<name>", offset: start) }
        reader.position = before
        return false
    }

    private mutating func putReference(to number: Int?, _ what: String, at start: Int) throws(DotNetRegexError) {
        hasReference = true
        hasFoldedReference = hasFoldedReference || options.ignoresCase
        guard let groups else { return put("(?:)", isAtom: true) }
        guard let number, groups.contains(number) else { throw .malformed("there is no group \(what)", offset: start) }
        guard let index = groups.indexes[number] else {
            throw .unsupported("a reference to the match itself", offset: start)
        }
        if isWithinLookBehind { throw .unsupported("a back reference within a look-behind", offset: start) }
        put(options.ignoresCase ? "(?i:\\\(index))" : "(?:\\\(index))", isAtom: true)
    }

    // MARK: Characters

    /// Behind a `\`, in a set or outside: one character in disguise.
    mutating func escapedUnit(at start: Int) throws(DotNetRegexError) -> RegexUnit {
        guard let letter = reader.next() else { throw .malformed("nothing follows the last '\\'", offset: start) }
        switch letter {
        case "0"..."7":
            reader.position -= 1
            return octal()
        case "x": return try hexadecimal(2, at: start)
        case "u": return try hexadecimal(4, at: start)
        case "c": return try control(at: start)
        case "a": return "\u{7}"
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "v": return "\u{B}"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "e": return "\u{1B}"
        default:
            guard !letter.isWord else {
                throw .malformed("'\\\(letter.character)' means nothing here", offset: start)
            }
            return letter
        }
    }

    private mutating func octal() -> RegexUnit {
        var value: UInt16 = 0
        for _ in 0..<3 {
            guard let digit = reader.peek?.digit(radix: 8) else { break }
            value = value * 8 + digit
            reader.position += 1
        }
        return RegexUnit(value & 0xFF)
    }

    private mutating func hexadecimal(_ count: Int, at start: Int) throws(DotNetRegexError) -> RegexUnit {
        var value: UInt16 = 0
        for _ in 0..<count {
            guard let digit = reader.next()?.digit(radix: 16) else {
                throw .malformed("\(count) hexadecimal digits have to follow", offset: start)
            }
            value = value << 4 | digit
        }
        return RegexUnit(value)
    }

    private mutating func control(at start: Int) throws(DotNetRegexError) -> RegexUnit {
        switch reader.next() {
        case let letter? where ("@"..."_").contains(letter): return RegexUnit(letter.value - 0x40)
        case let letter? where ("a"..."z").contains(letter): return RegexUnit(letter.value - 0x60)
        default: throw .malformed("a letter has to follow \\c", offset: start)
        }
    }
}

/// What AWS takes as tags of a resource of ECS.
enum TagRules {
    static let maximumCount = 50
    static let maximumKeyLength = 128
    static let maximumValueLength = 256

    static func check(_ tags: Located, _ problems: inout RequestProblems) {
        problems.require(tags, atMost: maximumCount, "tags")
        for tag in tags.elements {
            check(tag["key"], lengths: 1...maximumKeyLength, &problems)
            check(tag["value"], lengths: 0...maximumValueLength, &problems)
            if let key = tag["key"].string, key.lowercased().hasPrefix("aws:") {
                problems.error(tag["key"], "must not begin with 'aws:', which AWS keeps for itself, but is '\(key)'")
            }
        }
        NameRules.requireUnique(tags.elements.map { $0["key"] }, &problems)
    }

    /// Letters and digits of any script, spaces, and `_ . : / = + - @`.
    static func isAllowed(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == " " || "_.:/=+-@".contains(character)
    }

    private static func check(_ place: Located, lengths: ClosedRange<Int>, _ problems: inout RequestProblems) {
        guard let text = place.string else {
            if !place.exists, lengths.lowerBound > 0 { problems.error(place, "is missing") }
            return
        }
        if !lengths.contains(text.unicodeScalars.count) {
            problems.error(
                place,
                "must be \(lengths.lowerBound) to \(lengths.upperBound) characters, but has \(text.unicodeScalars.count)"
            )
        }
        if let other = text.first(where: { !isAllowed($0) }) {
            problems.error(place, "holds '\(other)', but tags take letters, digits, spaces and _ . : / = + - @ only")
        }
    }
}

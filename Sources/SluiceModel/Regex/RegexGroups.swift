/// The groups of a pattern: .NET's numbers, our places.
///
/// .NET numbers the groups without a name from the left, then those with one.
struct RegexGroups {
    enum Opening: Hashable {
        case unnamed
        case numbered(Int)
        case named(String)
    }

    /// The number of each name.
    private(set) var names: [String: Int] = [:]
    /// ICU's index of each number. Index 1 is the whole match (see `RegexTranslation.searching`).
    private(set) var indexes: [Int: Int] = [:]
    /// Zero without any group.
    private(set) var highest = 0

    init() {}

    /// Takes the groups in the order in which they open, with their offsets.
    init(_ openings: [(opening: Opening, offset: Int)]) throws(DotNetRegexError) {
        var next = 1
        for (index, (opening, offset)) in openings.enumerated() {
            switch opening {
            case .unnamed:
                try add(next, at: index, offset)
                next += 1
            case .numbered(let number): try add(number, at: index, offset)
            case .named: break
            }
        }
        for (index, (opening, offset)) in openings.enumerated() {
            guard case .named(let name) = opening else { continue }
            while contains(next) { next += 1 }
            guard names.updateValue(next, forKey: name) == nil else {
                throw .unsupported("a second group of the name '\(name)'", offset: offset)
            }
            try add(next, at: index, offset)
        }
    }

    func contains(_ number: Int) -> Bool { number == 0 || indexes[number] != nil }

    private mutating func add(_ number: Int, at index: Int, _ offset: Int) throws(DotNetRegexError) {
        guard indexes.updateValue(index + 2, forKey: number) == nil else {
            throw .unsupported("a second group of the number \(number)", offset: offset)
        }
        highest = max(highest, number)
    }
}

/// Problems in the order they were found; each rule adds its own.
struct RequestProblems {
    private(set) var all: [RequestProblem] = []

    mutating func error(_ place: Located, _ message: String) {
        all.append(RequestProblem(.error, place.path, message))
    }

    mutating func warning(_ place: Located, _ message: String) {
        all.append(RequestProblem(.warning, place.path, message))
    }

    /// An error where the number is there and out of bounds; the unit follows a space: `" seconds"`.
    mutating func require(_ place: Located, in range: ClosedRange<Int>, _ unit: String = "") {
        guard let number = place.int, !range.contains(number) else { return }
        error(place, "must be \(range.lowerBound) to \(range.upperBound)\(unit), but is \(number)")
    }

    /// An error where the text is there and is none of those.
    mutating func require(_ place: Located, oneOf known: [String]) {
        guard let text = place.string, !known.contains(text) else { return }
        error(place, "must be \(Self.alternatives(known)), but is '\(text)'")
    }

    /// An error where the list has more elements than AWS takes.
    mutating func require(_ place: Located, atMost limit: Int, _ things: String) {
        guard place.count > limit else { return }
        error(place, "has \(place.count) \(things), but AWS takes at most \(limit)")
    }

    private static func alternatives(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}

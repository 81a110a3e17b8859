/// The words of .NET's invariant culture. Short forms are the first three letters.
enum InvariantNames {
    static let months = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
    /// From Sunday.
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    static func short(_ name: String) -> String { String(name.prefix(3)) }

    /// 1 to 12, of a name or its short form in lower case.
    static func month(_ word: String) -> Int? { index(of: word, in: months).map { $0 + 1 } }

    /// 0 is Sunday; of a name or its short form in lower case.
    static func weekday(_ word: String) -> Int? { index(of: word, in: weekdays) }

    private static func index(of word: String, in names: [String]) -> Int? {
        names.firstIndex { $0.lowercased() == word || short($0).lowercased() == word }
    }
}

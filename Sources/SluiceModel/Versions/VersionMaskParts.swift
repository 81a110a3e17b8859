/// A text in the form of a mask. No spaces, and only `-` before the tag.
///
/// ```
/// mask      := [vV]? component ("." component){0,3} ("-" text)? ("+" metadata)?
/// component := digit+ | "i" | "c"
/// ```
struct VersionMaskParts: Hashable, Sendable {
    enum Component: Hashable, Sendable {
        /// As written, leading zeros and all; at most an `Int32`.
        case literal(String)
        case increment
        case same

        var isPlace: Bool { self == .increment || self == .same }
        /// 0 for `i` and `c`, as it is in the text of a current version.
        var number: Int32 {
            if case .literal(let digits) = self { Int32(digits) ?? 0 } else { 0 }
        }
    }

    private(set) var prefix = ""
    /// One to four.
    private(set) var numbers: [Component] = []
    /// Nil where there is no `-`.
    private(set) var tag: VersionMaskTag?
    /// Nil where there is no `+`.
    private(set) var metadata: VersionMaskTag?

    /// The four numbers and those alone, for a current version without this form.
    static let none = VersionMaskParts()

    private init() {}

    /// Nil where the text has another form; throws where a number is too large.
    init?(_ text: String) throws(VersionError) {
        var rest = text[...]
        if let letter = rest.first, letter == "v" || letter == "V" { prefix = String(rest.removeFirst()) }
        if let plus = rest.firstIndex(of: "+") {
            metadata = VersionMaskTag(rest[rest.index(after: plus)...]) { $0.isVersionText || $0 == UInt8(ascii: "+") }
            guard metadata != nil else { return nil }
            rest = rest[..<plus]
        }
        if let dash = rest.firstIndex(of: "-") {
            tag = VersionMaskTag(rest[rest.index(after: dash)...], of: \.isVersionText)
            guard tag != nil else { return nil }
            rest = rest[..<dash]
        }
        let words = rest.split(separator: ".", maxSplits: 4, omittingEmptySubsequences: false)
        guard words.count <= 4 else { return nil }
        for word in words {
            guard let component = try Self.component(word, of: text) else { return nil }
            numbers.append(component)
        }
    }

    private static func component(_ word: Substring, of text: String) throws(VersionError) -> Component? {
        switch word {
        case "i": return .increment
        case "c": return .same
        case "": return nil
        default:
            guard word.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
            guard Int32(word) != nil else { throw .numberTooLarge(String(word), in: text) }
            return .literal(String(word))
        }
    }
}

extension VersionMaskParts {
    /// With every place filled; nil for no current version at all.
    func filled(from current: VersionMaskParts?) throws(NumberOverflow) -> String {
        var text = prefix
        for index in 0..<4 {
            guard let number = try number(at: index, from: current) else { break }
            text += index == 0 ? number : ".\(number)"
        }
        if let tag { text += "-\(try tag.filled(from: current.map { $0.tag ?? .none }))" }
        if let metadata { text += "+\(try metadata.filled(from: current.map { $0.metadata ?? .none }))" }
        return text
    }

    /// Only the component to the left decides what becomes of one: behind an `i` everything but digits starts again at 0,
    /// and so does a number that only the current version has. Nil where there is no number.
    private func number(at index: Int, from current: VersionMaskParts?) throws(NumberOverflow) -> String? {
        let old = current.flatMap { $0.numbers.indices.contains(index) ? $0.numbers[index] : nil }
        guard index < numbers.count else { return index == numbers.count && old != nil ? "0" : nil }
        if case .literal(let digits) = numbers[index] { return digits }
        guard current != nil, index == 0 || numbers[index - 1] != .increment else { return "0" }
        let number = old?.number ?? 0
        return String(numbers[index] == .increment ? try number.successor() : number)
    }
}

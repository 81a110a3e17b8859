/// Reads a pattern or a replacement unit by unit.
struct RegexReader {
    let units: [RegexUnit]
    var position = 0

    init(_ text: String) { units = text.utf16.map(RegexUnit.init) }

    var isAtEnd: Bool { position >= units.count }
    var peek: RegexUnit? { peek(0) }

    func peek(_ distance: Int) -> RegexUnit? {
        position + distance < units.count ? units[position + distance] : nil
    }

    mutating func next() -> RegexUnit? {
        guard let unit = peek else { return nil }
        position += 1
        return unit
    }

    /// Passes `unit` if it comes next.
    mutating func skip(_ unit: RegexUnit) -> Bool {
        guard peek == unit else { return false }
        position += 1
        return true
    }

    func isNext(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { $0.enumerated().allSatisfy { peek($0.offset)?.value == UInt16($0.element) } }
    }

    /// Digits as a number; nil without any. Throws past .NET's greatest integer.
    mutating func decimal() throws(DotNetRegexError) -> Int? {
        let start = position
        var number = 0
        while let digit = peek?.digit(radix: 10) {
            number = number * 10 + Int(digit)
            if number > Int32.max { throw .malformed("a number is greater than \(Int32.max)", offset: start) }
            position += 1
        }
        return position > start ? number : nil
    }

    /// Letters, digits, marks and connectors, as many as there are.
    mutating func name() -> String {
        let start = position
        while let unit = peek, unit.isWord { position += 1 }
        return String(decoding: units[start..<position].map(\.value), as: UTF16.self)
    }
}

/// Reads a pattern or a replacement unit by unit.
struct RegexReader {
    let units: [UInt16]
    var position = 0

    init(_ text: String) { units = Array(text.utf16) }

    var isAtEnd: Bool { position >= units.count }
    var peek: UInt16? { peek(0) }

    func peek(_ distance: Int) -> UInt16? {
        position + distance < units.count ? units[position + distance] : nil
    }

    mutating func next() -> UInt16? {
        guard let unit = peek else { return nil }
        position += 1
        return unit
    }

    /// Passes `unit` if it comes next.
    mutating func skip(_ unit: UInt16) -> Bool {
        guard peek == unit else { return false }
        position += 1
        return true
    }

    func isNext(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { $0.enumerated().allSatisfy { peek($0.offset) == UInt16($0.element) } }
    }

    /// Digits as a number; nil without any. Throws past .NET's greatest integer.
    mutating func decimal() throws(DotNetRegexError) -> Int? {
        let start = position
        var number = 0
        while let digit = peek, digit.isDigit {
            number = number * 10 + Int(digit - "0")
            if number > Int32.max { throw .malformed("a number is greater than \(Int32.max)", offset: start) }
            position += 1
        }
        return position > start ? number : nil
    }

    /// Letters, digits, marks and connectors, as many as there are.
    mutating func name() -> String {
        let start = position
        while let unit = peek, unit.isWord { position += 1 }
        return String(decoding: units[start..<position], as: UTF16.self)
    }
}

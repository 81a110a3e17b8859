import SluiceModel

/// A piece of a date's text.
enum DateToken: Hashable, Sendable {
    /// Digits; only as many as a number of ours can have are counted in the value.
    case number(Int, digits: Int)
    /// Letters, in lower case.
    case word(String)
    /// Any other ASCII character.
    case mark(Character)

    /// Without the white space; nil where there is another character than ASCII, or more pieces than a date has.
    static func tokens(of text: String) -> [DateToken]? {
        var tokens: [DateToken] = []
        var rest = Substring(text).utf8
        while let byte = rest.first {
            guard byte < 0x80, tokens.count < 40 else { return nil }
            let run = rest.prefix {
                byte.isASCIIDigit ? $0.isASCIIDigit : byte.isASCIILetter && $0.isASCIILetter
            }
            if byte.isASCIIDigit {
                tokens.append(.number(value(run), digits: run.count))
            } else if byte.isASCIILetter {
                guard run.count < 16 else { return nil }
                tokens.append(.word(String(Substring(run)).lowercased()))
            } else if byte != 0x20, !(0x09...0x0D).contains(byte) {
                tokens.append(.mark(Character(UnicodeScalar(byte))))
            }
            rest = rest.dropFirst(max(run.count, 1))
        }
        return tokens
    }

    /// The first nine digits.
    private static func value(_ run: Substring.UTF8View) -> Int {
        run.prefix(9).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}

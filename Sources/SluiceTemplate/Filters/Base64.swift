import FoundationEssentials

/// Base64 as .NET's `Convert` reads and writes it.
enum Base64 {
    static func encoded(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Spaces, tabs and line ends count nowhere; padding is required. Nil where the text is no Base64.
    static func decoded(_ text: String) -> [UInt8]? {
        let characters = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard characters.count.isMultiple(of: 4) else { return nil }
        let padding = characters.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        var bytes: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for character in characters.dropLast(padding) {
            guard let value = value(of: character) else { return nil }
            (bits, count) = (bits << 6 | value, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    private static func value(of character: UInt8) -> UInt32? {
        switch Unicode.Scalar(character) {
        case "A"..."Z": UInt32(character - UInt8(ascii: "A"))
        case "a"..."z": UInt32(character - UInt8(ascii: "a")) + 26
        case "0"..."9": UInt32(character - UInt8(ascii: "0")) + 52
        case "+": 62
        case "/": 63
        default: nil
        }
    }
}

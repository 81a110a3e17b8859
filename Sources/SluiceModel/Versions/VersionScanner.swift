/// Octopus's lenient version grammar, read in one pass.
///
/// ```
/// version    := " "* numbers? separator? prefix (separator counter)? ("+" metadata)? " "*
/// numbers    := ([vV] " "*)? number ("." " "* number){0,3}
/// number     := digit+ " "*
/// separator  := "." | "-" | "_" | "\"
/// prefix     := (letter | digit)*
/// counter    := (letter | digit | separator)*
/// metadata   := (letter | digit | separator | "+")*
/// ```
/// The original is a backtracking expression. It is enough to take as many numbers as there are: whatever follows them is
/// a legal rest or makes the text illegal in every reading. A `v` without a number behind it begins a pre-release.
struct VersionScanner {
    /// The pieces of a version, as in `Version`.
    struct Parts {
        var text = ""
        var prefix = ""
        var numbers: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        var preRelease = ""
        var preReleasePrefix = ""
        var preReleaseCounter = ""
        var metadata = ""
    }

    private let text: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    mutating func scan() throws(VersionError) -> Parts {
        var parts = Parts()
        parts.text = bytes.contains(UInt8(ascii: " ")) ? String(text.filter { $0 != " " }) : text
        guard !parts.text.isEmpty else { throw .empty }
        skipSpaces()
        try scanNumbers(into: &parts)
        scanPreRelease(into: &parts)
        if take(UInt8(ascii: "+")) { parts.metadata = takeText { $0.isVersionText || $0 == UInt8(ascii: "+") } }
        let end = position
        skipSpaces()
        // A space that is not at the end is what has no place, not the character behind it.
        guard position == bytes.count else { throw illegal(at: end) }
        return parts
    }

    private mutating func scanNumbers(into parts: inout Parts) throws(VersionError) {
        scanPrefix(into: &parts)
        guard peek?.isASCIIDigit == true else { return }
        parts.numbers.0 = try takeNumber()
        guard takeDotBeforeNumber() else { return }
        parts.numbers.1 = try takeNumber()
        guard takeDotBeforeNumber() else { return }
        parts.numbers.2 = try takeNumber()
        guard takeDotBeforeNumber() else { return }
        parts.numbers.3 = try takeNumber()
    }

    private mutating func scanPrefix(into parts: inout Parts) {
        let start = position
        guard let letter = peek, letter | 0x20 == UInt8(ascii: "v") else { return }
        position += 1
        skipSpaces()
        if peek?.isASCIIDigit == true { parts.prefix = String(Unicode.Scalar(letter)) } else { position = start }
    }

    private mutating func takeDotBeforeNumber() -> Bool {
        let start = position
        guard take(UInt8(ascii: ".")) else { return false }
        skipSpaces()
        if peek?.isASCIIDigit == true { return true }
        position = start
        return false
    }

    /// Throws where it is larger than an `Int32`, as in the original.
    private mutating func takeNumber() throws(VersionError) -> Int32 {
        let digits = takeText(while: \.isASCIIDigit)
        skipSpaces()
        guard let number = Int32(digits) else { throw .numberTooLarge(digits, in: text) }
        return number
    }

    private mutating func scanPreRelease(into parts: inout Parts) {
        if let byte = peek, byte.isVersionSeparator { position += 1 }
        let start = position
        parts.preReleasePrefix = takeText { $0.isASCIILetter || $0.isASCIIDigit }
        if let byte = peek, byte.isVersionSeparator {
            position += 1
            parts.preReleaseCounter = takeText(while: \.isVersionText)
        }
        parts.preRelease = String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func illegal(at position: Int) -> VersionError {
        let before = String(decoding: bytes[..<position], as: UTF8.self)
        let character = String(decoding: bytes[position...], as: UTF8.self).first ?? " "
        return .illegal(character, position: before.count + 1, in: text)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func takeText(while isWanted: (UInt8) -> Bool) -> String {
        let start = position
        while let byte = peek, isWanted(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipSpaces() {
        while peek == UInt8(ascii: " ") { position += 1 }
    }
}

extension UInt8 {
    /// `.`, `-`, `_` or `\`.
    var isVersionSeparator: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    var isVersionText: Bool { isASCIILetter || isASCIIDigit || isVersionSeparator }
}

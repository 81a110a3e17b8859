extension Sequence<UInt8> {
    /// Two lower-case digits a byte.
    var hex: String {
        var text: [UInt8] = []
        for byte in self { text += [hexDigit(byte >> 4, letters: "a"), hexDigit(byte & 15, letters: "a")] }
        return String(decoding: text, as: UTF8.self)
    }
}

extension StringProtocol {
    /// Every byte but letters, digits and `-._~` as `%XX`, as RFC 3986 and AWS want it.
    var percentEncoded: String {
        var text: [UInt8] = []
        for byte in utf8 {
            if byte.isUnreserved {
                text.append(byte)
            } else {
                text += [UInt8(ascii: "%"), hexDigit(byte >> 4, letters: "A"), hexDigit(byte & 15, letters: "A")]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

private func hexDigit(_ value: UInt8, letters: Unicode.Scalar) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: letters) + value - 10
}

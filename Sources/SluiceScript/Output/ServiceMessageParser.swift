import FoundationEssentials

/// The inside of `##octopus[…]`, byte by byte: a name, then attributes whose values are base64 in quotes of either kind.
///
/// It follows the grammar strictly, so that text that only looks like a message is recognised as soon as it differs.
struct ServiceMessageParser {
    enum Step: Hashable {
        case more
        case message(ServiceMessage)
        case malformed
    }

    /// A message with more bytes than this is malformed.
    static let lengthLimit = 64 << 20

    private enum State {
        case name
        case gap
        case attribute
        case quote
        case value(closing: UInt8)
    }

    private var state = State.name
    private var name: [UInt8] = []
    private var attribute: [UInt8] = []
    private var value: [UInt8] = []
    private var attributes: [String: String] = [:]
    private var length = 0

    mutating func step(over byte: UInt8) -> Step {
        length += 1
        guard length <= Self.lengthLimit else { return .malformed }
        switch state {
        case .name: return inName(byte)
        case .gap: return inGap(byte)
        case .attribute: return inAttribute(byte)
        case .quote: return atQuote(byte)
        case .value(let closing): return inValue(byte, closing: closing)
        }
    }

    private mutating func inName(_ byte: UInt8) -> Step {
        if byte.isNamePart {
            name.append(byte)
            return .more
        }
        guard !name.isEmpty else { return .malformed }
        state = .gap
        return inGap(byte)
    }

    private mutating func inGap(_ byte: UInt8) -> Step {
        if byte.isBlank { return .more }
        if byte == UInt8(ascii: "]") { return .message(message) }
        guard byte.isNamePart else { return .malformed }
        state = .attribute
        attribute = [byte]
        return .more
    }

    private mutating func inAttribute(_ byte: UInt8) -> Step {
        if byte.isNamePart {
            attribute.append(byte)
            return .more
        }
        guard byte == UInt8(ascii: "=") else { return .malformed }
        state = .quote
        return .more
    }

    private mutating func atQuote(_ byte: UInt8) -> Step {
        guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { return .malformed }
        state = .value(closing: byte)
        value = []
        return .more
    }

    private mutating func inValue(_ byte: UInt8, closing: UInt8) -> Step {
        if byte == closing { return endValue() }
        if byte.isBase64 {
            value.append(byte)
            return .more
        }
        return byte.isLineEnd ? .more : .malformed
    }

    private mutating func endValue() -> Step {
        guard let decoded = Data(base64Encoded: Data(value)) else { return .malformed }
        attributes[String(decoding: attribute, as: UTF8.self).lowercased()] = String(decoding: decoded, as: UTF8.self)
        state = .gap
        return .more
    }

    private var message: ServiceMessage {
        ServiceMessage(name: String(decoding: name, as: UTF8.self), attributes: attributes)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    fileprivate var isNamePart: Bool {
        isLetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
    }

    fileprivate var isBase64: Bool {
        isLetterOrDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
    }

    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || isLineEnd }
}

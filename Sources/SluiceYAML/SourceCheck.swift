/// What a text must be before it is looked at as YAML: not too long, UTF-8, without control characters.
enum SourceCheck {
    static func problem(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLProblem? {
        guard bytes.count <= YAMLParser.sizeLimit else {
            let limit = YAMLParser.sizeLimit >> 20
            return YAMLProblem(
                at: YAMLLocation(line: 1, column: 1),
                "The file has \(bytes.count) bytes; at most \(limit) MiB are read."
            )
        }
        return unreadableCharacter(in: bytes)
    }

    private static func unreadableCharacter(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLProblem? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var location = YAMLLocation(line: 1, column: 1)
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                if isForbidden(scalar) { return forbidden(scalar, at: location) }
                location = advanced(location, over: scalar)
            case .error:
                return YAMLProblem(at: location, "The file is not UTF-8 text from here on. Save it as UTF-8.")
            case .emptyInput:
                return nil
            }
        }
    }

    private static func advanced(_ location: YAMLLocation, over scalar: Unicode.Scalar) -> YAMLLocation {
        scalar == "\n"
            ? YAMLLocation(line: location.line + 1, column: 1)
            : YAMLLocation(line: location.line, column: location.column + 1)
    }

    /// YAML 1.1 §5.1: what is not printable.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func forbidden(_ scalar: Unicode.Scalar, at location: YAMLLocation) -> YAMLProblem {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return YAMLProblem(
            at: location,
            "The control character \(name) stands here; YAML does not allow it. Remove it, or write it as an escape in double quotes."
        )
    }
}

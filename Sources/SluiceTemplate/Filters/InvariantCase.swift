/// Upper and lower case as in .NET's invariant culture: one character becomes one character, whatever stands around it.
///
/// So `ß` stays as it is, and so do the Turkish `İ` and `ı` and the long `ſ`, which would otherwise become ASCII letters.
enum InvariantCase {
    static func lowered(_ text: String) -> String { mapped(text, lowered) }

    static func uppered(_ text: String) -> String { mapped(text, uppered) }

    private static func mapped(_ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.map(change))
        return String(result)
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return ("A"..."Z").contains(scalar) ? ascii(scalar) : scalar }
        return single(scalar.properties.lowercaseMapping) ?? scalar
    }

    /// Unicode's one-to-one mapping is the title case wherever the upper case has more than one character.
    private static func uppered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return ("a"..."z").contains(scalar) ? ascii(scalar) : scalar }
        if scalar == "ı" || scalar == "ſ" { return scalar }
        return single(scalar.properties.uppercaseMapping) ?? single(scalar.properties.titlecaseMapping) ?? scalar
    }

    /// The letter of the other case.
    private static func ascii(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) ^ 0x20)
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
}

/// Unicode's general categories, as .NET names them.
enum RegexCategories {
    private static let names: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No",
        "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So",
        "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cn",
    ]

    /// In ICU's notation, good within brackets; nil if there is no such category.
    static func text(of name: String, ignoringCase: Bool) -> String? {
        switch name {
        // Surrogates are code points of private use in the texts that ICU sees.
        case "Cs": "\(RegexText.surrogates)"
        case "Co": "\\x{e000}-\\x{f8ff}"
        case "Lu", "Ll", "Lt": ignoringCase ? "\\p{Lu}\\p{Ll}\\p{Lt}" : "\\p{\(name)}"
        default: names.contains(name) ? "\\p{\(name)}" : nil
        }
    }
}

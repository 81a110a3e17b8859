extension StringProtocol {
    /// What a message shows of a text of any length: its beginning, and control characters by their codes.
    package var excerpt: String {
        let shown = unicodeScalars.prefix(80).map(\.visible).joined()
        return unicodeScalars.dropFirst(80).isEmpty ? shown : "\(shown)…"
    }
}

extension Unicode.Scalar {
    fileprivate var visible: String {
        guard properties.generalCategory == .control else { return String(self) }
        let code = String(value, radix: 16, uppercase: true)
        return "U+\(String(repeating: "0", count: 4 - code.count))\(code)"
    }
}

/// What counts as yes in a rendered text (Octopus §1.4).
enum Truth {
    /// False for an empty text, exactly `0`, and `no` or `false` in any case with spaces around; true for all else.
    static func isTruthy(_ text: String) -> Bool {
        guard !text.isEmpty, text != "0" else { return false }
        return !["no", "false"].contains(text.trimmingPrefix(while: \.isWhitespace).lowercased().trimmedEnd)
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last])
    }
}

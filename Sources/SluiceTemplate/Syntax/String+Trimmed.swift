extension String {
    /// Without white space at both ends.
    var trimmed: String { trimmed() }

    /// Without white space, or what counts as such, at both ends or at one of them.
    func trimmed(
        start: Bool = true,
        end: Bool = true,
        where isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    ) -> String {
        var rest = unicodeScalars[...]
        if start { rest = rest.drop(while: isSpace) }
        while end, let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }
}

import SluiceModel

/// The second half of "there is no …": what may have been meant, or what there is.
enum Suggestion {
    /// Names that are looked through; more would make a long list of mistakes slow.
    private static let searchLimit = 500

    /// `. Did you mean 'a' or 'b'?` where a name is near, else `; it can be 'a', 'b' and 'c'.` with the caller's words.
    static func ending(for text: String, among names: [String], listing words: String, last: String = "and") -> String {
        let near = Nearest.names(to: text, in: names.prefix(searchLimit))
        if !near.isEmpty { return ". \(Names.didYouMean(near))" }
        return names.isEmpty ? "." : "; \(words) \(Names.quoted(names, last: last))."
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

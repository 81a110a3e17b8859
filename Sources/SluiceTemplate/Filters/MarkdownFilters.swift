/// Filters that turn Markdown into HTML.
enum MarkdownFilters {
    /// `MarkdownToHtml`, also `Markdown`: the HTML of the trimmed input, and one line feed more.
    static func html(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input, call.options.isEmpty else { return nil }
        guard input.utf8.count <= Markdown.limit else {
            throw FilterError("The filter 'MarkdownToHtml' reads no more than \(Markdown.limit) bytes of Markdown.")
        }
        return Markdown.html(of: input) + "\n"
    }
}

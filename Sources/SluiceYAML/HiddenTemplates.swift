/// Finds `#{…}` that YAML takes for a comment: without quotes `value: #{Color}` is empty, and `hi #{Name}` is only `hi`.
///
/// libyaml's tokens say exactly what is no comment (quotes, blocks, `a#{b}`), so what begins with `#{` between two
/// tokens is hidden. One on a line of its own may be meant as a comment and counts only where a value is missing.
struct HiddenTemplates {
    private var source: SourceCursor
    private var problems: [YAMLProblem] = []
    private var previous: YAMLToken?
    /// Column of the innermost key or list item so far, from 0.
    private var indent = -1
    private var flowDepth = 0
    private var depth = 0

    /// Also of a text that is no YAML, up to where it stops being one.
    static func problems(in source: UnsafeBufferPointer<UInt8>) -> [YAMLProblem] {
        var search = HiddenTemplates(source: SourceCursor(source))
        search.run(LibyamlParser(reading: source))
        return search.problems
    }

    private init(source: SourceCursor) { self.source = source }

    private mutating func run(_ parser: LibyamlParser) {
        do throws(LibyamlFailure) {
            var token = try parser.nextToken()
            while depth <= YAMLParser.depthLimit {
                search(before: token.start, next: token.kind)
                take(token)
                if token.kind == .streamEnd { return }
                token = try parser.nextToken()
            }
        } catch {
            search(before: error.mark, next: nil)
        }
    }

    private mutating func take(_ token: YAMLToken) {
        switch token.kind {
        case .key, .item: indent = token.start.column
        case .open: depth += 1
        case .close: depth -= 1
        case .flowOpen: (depth, flowDepth) = (depth + 1, flowDepth + 1)
        case .flowClose: (depth, flowDepth) = (depth - 1, flowDepth - 1)
        default: break
        }
        source.move(to: token.end)
        previous = token
    }

    private mutating func search(before mark: YAMLMark, next: YAMLToken.Kind?) {
        for comment in source.comments(before: mark) where comment.text.starts(with: "#{") {
            if comment.isBehindText || isMissed(comment, next: next) { report(comment) }
        }
    }

    /// A comment on a line of its own, where YAML found no value or one that ended above.
    private func isMissed(_ comment: SourceComment, next: YAMLToken.Kind?) -> Bool {
        switch previous?.kind {
        case .value, .item: next == .key || next == .item || next == .close || next == .streamEnd
        case .plainScalar: comment.location.column - 1 > indent && flowDepth == 0
        default: false
        }
    }

    private mutating func report(_ comment: SourceComment) {
        let suggestion = suggestion(for: comment)
        let remedy = suggestion.count <= 100 ? "quote it: \(suggestion)" : "put the value in quotes"
        let message = "'\(comment.token.prefix(100))' is read as a comment here; \(remedy)"
        problems.append(YAMLProblem(at: comment.location, message))
    }

    /// The line as it was probably meant; only the quoted token where that cannot be told.
    private func suggestion(for comment: SourceComment) -> String {
        guard comment.isBehindText, flowDepth == 0, let previous else { return Self.quoted(comment.token) }
        switch previous.kind {
        case .value, .item:
            return Self.line(comment.textBefore, value: comment.value)
        case .plainScalar where previous.start.line == previous.end.line:
            let before = comment.textBefore.unicodeScalars
            let column = previous.start.column
            return Self.line(String(before.prefix(column)), value: String(before.dropFirst(column)) + comment.value)
        default:
            return Self.quoted(comment.token)
        }
    }

    private static func line(_ before: String, value: String) -> String {
        let before = before.trimmed
        return before.isEmpty ? quoted(value) : before + " " + quoted(value)
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

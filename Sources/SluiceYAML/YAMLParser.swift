/// YAML text to nodes, with every problem that can be told apart in one go.
///
/// One document a text. Duplicate keys are problems; aliases and `<<` are followed within bounds.
package enum YAMLParser {
    /// In bytes.
    package static let sizeLimit = 10 << 20
    /// Levels of sequences and mappings, aliases followed.
    package static let depthLimit = 100
    /// Nodes that aliases may bring in, all together.
    package static let expansionLimit = 100_000
    /// Further problems are left out: a text with more is not YAML.
    package static let problemLimit = 100

    package static func parse(_ text: String) -> YAMLDocument {
        parse(Array(text.utf8))
    }

    package static func parse(_ bytes: [UInt8]) -> YAMLDocument {
        let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
        guard !content.isEmpty else { return YAMLDocument(root: nil, problems: []) }
        return content.withUnsafeBufferPointer { content in
            if let problem = SourceCheck.problem(in: content) { return YAMLDocument(root: nil, problems: [problem]) }
            return compose(content)
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func compose(_ content: UnsafeBufferPointer<UInt8>) -> YAMLDocument {
        var composer = NodeComposer(reading: content)
        let root = composer.document()
        let problems = composer.problems + HiddenTemplates.problems(in: content)
        let ordered = problems.sorted { $0.location < $1.location }
        return YAMLDocument(root: root, problems: Array(ordered.prefix(problemLimit)))
    }
}

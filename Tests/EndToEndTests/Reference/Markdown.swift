/// A page of text with fenced blocks in it.
struct Markdown {
    private let lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines of each block of the language, without its fences.
    func blocks(of language: String) -> [[Substring]] {
        var blocks: [[Substring]] = []
        var isInside = false
        for line in lines {
            if line == "```\(language)" {
                blocks.append([])
                isInside = true
            } else if line.hasPrefix("```") {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    /// The targets of links to other files.
    var links: [String] {
        lines.flatMap { line in
            line.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) }
        }
    }
}

/// One of AWS's shared files: sections of `key = value` lines.
///
/// As the AWS CLI reads them: `#` and `;` begin a comment at the start of a line only, keys are lower-cased, indented
/// lines belong to the setting above and are passed over, a repeated section goes on.
struct INIFile: Sendable {
    /// Where and why a text is no such file; `reason` never quotes it.
    struct Problem: Error, Hashable {
        let line: Int
        let reason: String
    }

    private(set) var sections: [String: [String: String]] = [:]

    init(_ text: String) throws(Problem) {
        var section: String?
        for (offset, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let first = line.first, !first.isWhitespace, first != "#", first != ";" else { continue }
            if first == "[" {
                section = try Self.heading(line, at: offset + 1)
                sections[section ?? "", default: [:]].merge([:]) { old, _ in old }
            } else {
                guard let section else {
                    throw Problem(line: offset + 1, reason: "a setting stands before any [section]")
                }
                let (key, value) = try Self.setting(line, at: offset + 1)
                sections[section, default: [:]][key] = value
            }
        }
    }

    private static func heading(_ line: Substring, at number: Int) throws(Problem) -> String {
        guard let end = line.firstIndex(of: "]") else {
            throw Problem(line: number, reason: "a [section] is not closed")
        }
        return line[line.index(after: line.startIndex)..<end].split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
    }

    private static func setting(_ line: Substring, at number: Int) throws(Problem) -> (String, String) {
        guard let mark = line.firstIndex(of: "=") else {
            throw Problem(line: number, reason: "neither a [section] nor a 'key = value'")
        }
        return (line[..<mark].trimmed.lowercased(), line[line.index(after: mark)...].trimmed)
    }
}

import SluiceEngine

/// A workspace whose files are wrong: the command cannot start from them.
struct DefinitionProblems: Error, CustomStringConvertible {
    let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }

    var description: String {
        let lines = problems.prefix(20).map { "\($0)" }
        let more = problems.count - lines.count
        let rest = more > 0 ? ["… and \(more) more: 'sluice validate' lists them all."] : []
        return "the files of this workspace have problems.\n" + (lines + rest).joined(separator: "\n")
    }
}

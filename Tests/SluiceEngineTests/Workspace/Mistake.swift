import Testing

/// A file that is wrong, and what is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let problems: [String]

    var testDescription: String { "\(file): \(text)" }

    /// Reads a table of cases: `== ` and a file (or what stands for one), its text, `--`, and the problems without the
    /// file's name, one a line.
    static func table(_ table: String) -> [Mistake] {
        table.split(separator: "== ").map { entry in
            let lines = entry.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let divider = lines.firstIndex(of: "--") ?? lines.endIndex
            let (file, beginning) = place(lines[0])
            return Mistake(
                file: file,
                text: beginning + lines[1..<divider].joined(separator: "\n"),
                problems: lines[divider...].dropFirst().filter { !$0.isEmpty }.map { "\(file):\($0)" }
            )
        }
    }

    /// The file, and the lines that stand above the case's own.
    private static func place(_ name: String) -> (file: String, beginning: String) {
        switch name {
        case "lists": ("projects/more.yaml", "")
        case "project": ("projects/web.yaml", "project: web\nvariableSets: [common]\n")
        case "step":
            (
                "projects/web.yaml",
                "project: web\nvariableSets: [common]\nsteps:\n  - name: Build\n    type: run-script\n"
            )
        case "variables": ("variables/web.yaml", "variables: web\nvalues:\n")
        default: (name, "")
        }
    }
}

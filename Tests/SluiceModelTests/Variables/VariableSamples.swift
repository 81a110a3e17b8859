import SluiceModel

extension SourceLocation {
    static func line(_ line: Int) -> SourceLocation {
        SourceLocation(file: "variables/web.yaml", line: line, column: 5)
    }
}

extension Variable {
    /// A value that is told from others by its line.
    static func sample(
        _ name: String = "Color",
        _ scope: Scope = Scope(),
        from precedence: VariablePrecedence = .project,
        line: Int = 1
    ) -> Variable {
        let entry = VariableEntry(name: name, value: .text("value \(line)"), scope: scope, location: .line(line))
        return Variable(entry: entry, set: "web", precedence: precedence)
    }

    var line: Int { entry.location.line }
}

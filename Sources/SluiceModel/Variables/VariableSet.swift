/// A file of `variables/`: a project's own variables, or a library set that projects include.
package struct VariableSet: Hashable, Sendable {
    package let name: String
    package let entries: [VariableEntry]
    package let location: SourceLocation

    package init(name: String, entries: [VariableEntry], location: SourceLocation) {
        self.name = name
        self.entries = entries
        self.location = location
    }

    /// Its values as a project sees them.
    package func variables(precedence: VariablePrecedence) -> [Variable] {
        entries.map { Variable(entry: $0, set: name, precedence: precedence) }
    }
}

/// One value of a variable as a project sees it: the entry, and the set it came from.
package struct Variable: Hashable, Sendable, Codable {
    package let entry: VariableEntry
    /// The variable set's name.
    package let set: String
    package let precedence: VariablePrecedence

    package init(entry: VariableEntry, set: String, precedence: VariablePrecedence) {
        self.entry = entry
        self.set = set
        self.precedence = precedence
    }

    package var name: String { entry.name }
    package var scope: Scope { entry.scope }
}

/// One value of a variable, as written: several may share a name, each with its own scope.
package struct VariableEntry: Hashable, Sendable, Codable {
    /// Compared without case.
    package let name: String
    package let value: VariableValue
    package let kind: VariableKind
    package let scope: Scope
    package let isSensitive: Bool
    package let location: SourceLocation

    package init(
        name: String,
        value: VariableValue,
        kind: VariableKind = .text,
        scope: Scope = Scope(),
        isSensitive: Bool = false,
        location: SourceLocation
    ) {
        self.name = name
        self.value = value
        self.kind = kind
        self.scope = scope
        self.isSensitive = isSensitive
        self.location = location
    }
}

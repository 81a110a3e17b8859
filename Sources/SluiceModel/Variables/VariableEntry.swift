/// One value of a variable, as written: several may share a name, each with its own scope.
package struct VariableEntry: Hashable, Sendable, Codable {
    /// Compared without case.
    package let name: String
    package let value: VariableValue
    package let kind: VariableKind
    package var scope: Scope
    package let isSensitive: Bool
    /// Nil where nobody is asked; the value is the default otherwise.
    package let prompt: VariablePrompt?
    package let location: SourceLocation

    package init(
        name: String,
        value: VariableValue,
        kind: VariableKind = .text,
        scope: Scope = Scope(),
        isSensitive: Bool = false,
        prompt: VariablePrompt? = nil,
        location: SourceLocation
    ) {
        self.name = name
        self.value = value
        self.kind = kind
        self.scope = scope
        self.isSensitive = isSensitive
        self.prompt = prompt
        self.location = location
    }
}

import SluiceModel

/// A variable that a person is asked for before a deployment.
package struct PromptedVariable: Hashable, Sendable {
    package let name: String
    package let prompt: VariablePrompt
    package let kind: VariableKind
    /// Its answer is read without echo, never shown, and stored only sealed.
    package let isSensitive: Bool
    /// What holds without an answer: the value for this environment, evaluated as far as it can be. Empty for none.
    package let preset: String

    /// What a person reads: `What to say`.
    package var label: String { prompt.label ?? name }

    /// Whether the deployment can start without an answer.
    package var hasPreset: Bool { !preset.allSatisfy(\.isWhitespace) }
}

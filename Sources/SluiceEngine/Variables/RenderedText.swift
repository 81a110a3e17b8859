/// What became of a template.
package struct RenderedText: Hashable, Sendable {
    /// The result; unresolved tokens stand in it as they were written.
    package var text: String
    /// Tokens without a value, as written, in order of appearance: `#{Color}`.
    package var missing: [String] = []
    /// Set where the value is known only later: `known after 'Register task definition'`.
    package var awaited: String?
    /// Whether a secret takes part in the text.
    package var isSensitive = false
    /// Why the template cannot be evaluated at all: it does not parse, or refers to itself.
    package var problem: String?

    package var isComplete: Bool { missing.isEmpty && awaited == nil && problem == nil }
}

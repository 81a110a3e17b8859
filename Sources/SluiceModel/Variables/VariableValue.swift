/// What stands behind `value:`. A secret is a reference here, never its text.
package enum VariableValue: Hashable, Sendable, Codable {
    /// A template.
    case text(String)
    /// `!env NAME`: read from the process's environment when a deployment starts, never stored.
    case environment(String)
}

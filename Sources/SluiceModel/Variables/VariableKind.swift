/// What a variable's value is (`type:`).
package enum VariableKind: String, Hashable, Sendable, Codable, CaseIterable {
    case text
    /// The name of an account.
    case account
}

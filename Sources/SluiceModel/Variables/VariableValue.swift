/// What stands behind `value:`. A secret is a ciphertext or a reference here, never its text.
package enum VariableValue: Hashable, Sendable, Codable {
    /// A template.
    case text(String)
    /// `!env NAME`: read from the process's environment when a deployment starts, never stored.
    case environment(String)
    /// `!sealed v1:…`: opened with the workspace's private key when a deployment starts.
    case sealed(SealedText)
    /// `!ssm …` and `!secretsmanager …`: read from AWS when a deployment starts, never stored.
    case reference(SecretReference)
}

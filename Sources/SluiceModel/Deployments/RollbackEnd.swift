/// How a rollback of one step ended.
package enum RollbackEnd: Hashable, Sendable, Codable {
    /// What ran before runs again; says what that is.
    case restored(String)
    /// There was nothing before it, or nothing had been changed.
    case nothingToRestore(String)
    case failed(String)
}

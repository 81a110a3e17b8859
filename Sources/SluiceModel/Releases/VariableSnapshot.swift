import FoundationEssentials

/// Variables that a release took up after it was made (`release update-variables`).
///
/// It never changes either: another update makes another snapshot, and each deployment records which one it used.
package struct VariableSnapshot: Hashable, Sendable, Codable {
    /// Every value of every variable; secrets as references.
    package let variables: [Variable]
    /// Values that are not those of the snapshot before; more than 0.
    package let changedValues: Int
    package let git: GitState
    package let createdBy: String
    package let createdAt: Date

    package init(variables: [Variable], changedValues: Int, git: GitState, createdBy: String, createdAt: Date) {
        self.variables = variables
        self.changedValues = changedValues
        self.git = git
        self.createdBy = createdBy
        self.createdAt = createdAt
    }
}

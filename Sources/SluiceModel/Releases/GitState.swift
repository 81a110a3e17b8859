/// What Git said of the workspace at a moment; both are empty outside Git or where git is missing.
package struct GitState: Hashable, Sendable, Codable {
    /// Nil where unknown.
    package let commit: String?
    /// Whether the workspace had changes that no commit holds.
    package let isDirty: Bool

    package init(commit: String?, isDirty: Bool) {
        self.commit = commit
        self.isDirty = isDirty
    }

    package static let none = GitState(commit: nil, isDirty: false)
}

/// What Git said of the workspace at a moment; nothing outside Git or where git is missing.
package struct GitState: Hashable, Sendable, Codable {
    /// Nil where unknown.
    package let commit: String?
    /// Whether the workspace had changes that no commit holds.
    package let isDirty: Bool
    /// By its whole name, such as `refs/heads/main`; nil where a commit was checked out without one.
    package let ref: String?

    package init(commit: String?, isDirty: Bool, ref: String? = nil) {
        self.commit = commit
        self.isDirty = isDirty
        self.ref = ref
    }

    package static let none = GitState(commit: nil, isDirty: false)

    /// `main`; nil where the ref is no branch.
    package var branch: String? {
        let prefix = "refs/heads/"
        return ref.flatMap { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : nil }
    }
}

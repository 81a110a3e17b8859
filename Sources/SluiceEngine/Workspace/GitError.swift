/// Why the files cannot be read from a commit.
package enum GitError: Error, Hashable, Sendable {
    case notInGit(folder: String)
    case noCommit(String, folder: String)
    /// The commit is not part of what the ref leads to.
    case notInRef(commit: String, ref: String)
    /// The commit does not hold the folder.
    case noProjects(commit: String)
    case failed(reason: String)
}

extension GitError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInGit(let folder):
            "'\(folder)' is in no Git repository, or git is not installed, so that there is no commit to read."
        case .noCommit(let name, let folder):
            "The repository of '\(folder)' has no branch, tag or commit '\(name)'. Fetch it, or name another one."
        case .notInRef(let commit, let ref):
            "Commit '\(commit)' is not in the history of '\(ref)'. Name the ref that it belongs to, or leave the ref out."
        case .noProjects(let commit):
            "Commit '\(commit)' does not hold the folder 'projects' of this workspace."
        case .failed(let reason): "git could not read the files of the commit: \(reason)."
        }
    }
}

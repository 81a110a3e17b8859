import FoundationEssentials
import SluiceModel
import SluiceScript

/// The definition files as a commit holds them, in a temporary folder; the repository and its working tree stay as they are.
package struct GitCheckout: Sendable {
    package let workspace: Workspace
    package let state: GitState
    private let folder: String

    init(workspace: Workspace, state: GitState, folder: String) {
        self.workspace = workspace
        self.state = state
        self.folder = folder
    }

    /// Removes the files.
    package func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

extension GitReader {
    /// The files as a ref or a commit has them; of both, the commit's, which must be in the ref's history.
    ///
    /// Throws `GitError`.
    package func checkOut(ref: String?, commit: String?) async throws -> GitCheckout {
        guard await answers(["rev-parse", "--git-dir"]) else { throw GitError.notInGit(folder: workspace.folder) }
        let name = commit ?? ref ?? "HEAD"
        let commit = try await requireCommit(name)
        var full: String?
        if let ref { full = try await fullName(of: ref, which: commit, as: name) }
        let state = GitState(commit: commit, isDirty: false, ref: full)
        let folder = FileManager.default.temporaryDirectory.path + "/sluice-commit-\(UUID().uuidString)"
        let checkout = GitCheckout(workspace: Workspace(folder: "\(folder)/files"), state: state, folder: folder)
        do {
            try await export(commit, into: checkout.workspace.folder, index: "\(folder)/index")
        } catch {
            checkout.remove()
            throw error
        }
        return checkout
    }

    private func requireCommit(_ name: String) async throws -> String {
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"]
        guard let commit = try await answer(arguments) else { throw GitError.noCommit(name, folder: workspace.folder) }
        return commit
    }

    /// `refs/heads/main` for `main`; what Git has no other name for keeps its own. The commit must be in its history.
    private func fullName(of ref: String, which commit: String, as name: String) async throws -> String {
        let tip = try await requireCommit(ref)
        guard await answers(["merge-base", "--is-ancestor", commit, tip]) else {
            throw GitError.notInRef(commit: name, ref: ref)
        }
        let full = try await answer(["rev-parse", "--symbolic-full-name", "--verify", "--quiet", ref]) ?? ""
        return full.isEmpty ? ref : full
    }

    /// An index of its own takes the three folders in, and gives them out elsewhere.
    private func export(_ commit: String, into folder: String, index: String) async throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let prefix = try await answer(["rev-parse", "--show-prefix"]) ?? ""
        let repository = try await answer(["rev-parse", "--absolute-git-dir"]) ?? ""
        let own = ["GIT_INDEX_FILE": index, "GIT_DIR": repository, "GIT_WORK_TREE": folder]
        var found: [String] = []
        for name in Workspace.definitionFolders {
            let tree = "\(commit):\(prefix)\(name)"
            guard await answers(["cat-file", "-e", tree]) else { continue }
            try await require(["read-tree", "--prefix=\(name)/", tree], own, in: folder)
            found.append(name)
        }
        guard found.contains("projects") else { throw GitError.noProjects(commit: commit) }
        try await require(["checkout-index", "--all", "--force"], own, in: folder)
    }

    private func require(_ arguments: [String], _ environment: [String: String], in folder: String) async throws {
        guard let result = try? await git(arguments, in: folder, environment), result.exitCode == 0 else {
            throw GitError.failed(reason: "'git \(arguments[0])' refused")
        }
    }

    private func answers(_ arguments: [String]) async -> Bool {
        (try? await git(arguments, in: workspace.folder))?.exitCode == 0
    }

    /// The first line; nil where git says no.
    private func answer(_ arguments: [String]) async throws -> String? {
        do {
            let result = try await git(arguments, in: workspace.folder)
            return result.exitCode == 0 ? String(result.output.prefix { $0 != "\n" }) : nil
        } catch {
            throw GitError.failed(reason: "\(error)")
        }
    }
}

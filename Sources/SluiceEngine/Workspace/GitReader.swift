import SluiceModel
import SluiceScript

/// Asks Git which commit a workspace is at, and whether its definitions have changes that no commit holds.
package struct GitReader: Sendable {
    let workspace: Workspace
    private let executable: String
    private let timeout: Duration

    /// In bytes: enough for a commit's name; a longer list of changes is cut, because one change is enough.
    private static let outputLimit = 64 << 10

    /// - Parameters:
    ///   - executable: git's name, which is looked up in `PATH`, or its path.
    ///   - timeout: how long each question to git may take; a workspace on a slow disk is better released without the
    ///     answer.
    package init(workspace: Workspace, executable: String = "git", timeout: Duration = .seconds(20)) {
        self.workspace = workspace
        self.executable = executable
        self.timeout = timeout
    }

    /// `GitState.none` outside Git, without git, and where git gives no answer: never an error.
    package func read() async -> GitState {
        guard let dirty = await isDirty() else { return .none }
        guard let commit = await commit() else { return GitState(commit: nil, isDirty: dirty) }
        return GitState(commit: commit, isDirty: dirty, ref: await ref())
    }

    /// What is checked out, by its whole name; nil for a commit alone.
    private func ref() async -> String? {
        guard let result = try? await git(["symbolic-ref", "--quiet", "HEAD"], in: workspace.folder),
            result.exitCode == 0
        else { return nil }
        return String(result.output.prefix { $0 != "\n" })
    }

    /// Nil before the first commit.
    private func commit() async -> String? {
        guard let result = try? await git(["rev-parse", "--verify", "HEAD"], in: workspace.folder), result.exitCode == 0
        else { return nil }
        let commit = result.output.prefix { $0.isHexDigit }
        return commit.isEmpty ? nil : String(commit)
    }

    /// Nil outside Git.
    private func isDirty() async -> Bool? {
        do {
            let result = try await git(
                ["status", "--porcelain", "--"] + Workspace.definitionFolders,
                in: workspace.folder
            )
            return result.exitCode == 0 ? !result.output.isEmpty : nil
        } catch CommandError.tooMuchOutput {
            return true
        } catch {
            return nil
        }
    }

    /// Without optional locks git writes nothing, and does not get in the way of a git that someone runs meanwhile.
    func git(
        _ arguments: [String],
        in folder: String,
        _ environment: [String: String] = [:]
    ) async throws(CommandError) -> CommandResult {
        try await CommandRunner.run(
            executable,
            arguments,
            in: folder,
            environment: environment.merging(["GIT_OPTIONAL_LOCKS": "0"]) { own, _ in own },
            timeout: timeout,
            outputLimit: Self.outputLimit
        )
    }
}

import SluiceModel
import SluiceScript
import Testing

@testable import SluiceEngine

struct GitReaderTests {
    @discardableResult
    private func git(_ arguments: String..., in folder: TemporaryFolder) async throws -> String {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
        let result = try await CommandRunner.run(
            "git",
            identity + arguments,
            in: folder.path,
            timeout: .seconds(30),
            outputLimit: 1 << 20
        )
        #expect(result.exitCode == 0)
        return result.output
    }

    private func repository() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder(["projects/a.yaml": "project: a\n", "README": "text\n"])
        try await git("init", "--quiet", "--initial-branch", "main", in: folder)
        return folder
    }

    private func state(of folder: TemporaryFolder) async -> GitState {
        await GitReader(workspace: Workspace(folder: folder.path)).read()
    }

    @Test func outsideGitNothingIsKnown() async throws {
        let folder = try TemporaryFolder(["projects/a.yaml": ""])
        #expect(await state(of: folder) == .none)
    }

    @Test func withoutGitNothingIsKnown() async throws {
        let folder = try await repository()
        let reader = GitReader(workspace: Workspace(folder: folder.path), executable: "no-such-git-anywhere")
        #expect(await reader.read() == .none)
    }

    @Test func beforeTheFirstCommitThereIsNoneAndTheTreeIsDirty() async throws {
        let folder = try await repository()
        #expect(await state(of: folder) == GitState(commit: nil, isDirty: true))
    }

    @Test func aCommittedWorkspaceIsClean() async throws {
        let folder = try await repository()
        try await git("add", ".", in: folder)
        try await git("commit", "--quiet", "-m", "first", in: folder)
        let commit = try await git("rev-parse", "HEAD", in: folder).prefix(40)
        #expect(await state(of: folder) == GitState(commit: String(commit), isDirty: false, ref: "refs/heads/main"))
        try await git("checkout", "--quiet", "--detach", in: folder)
        #expect(await state(of: folder) == GitState(commit: String(commit), isDirty: false))
    }

    @Test func onlyChangesOfDefinitionsMakeItDirty() async throws {
        let folder = try await repository()
        try await git("add", ".", in: folder)
        try await git("commit", "--quiet", "-m", "first", in: folder)
        try folder.write("README", "changed\n")
        #expect(await state(of: folder).isDirty == false)
        try folder.write("variables/new.yaml", "variables: a\n")
        #expect(await state(of: folder).isDirty)
    }
}

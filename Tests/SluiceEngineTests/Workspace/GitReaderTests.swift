import SluiceModel
import Testing

@testable import SluiceEngine

struct GitReaderTests {
    private func repository() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder(["projects/a.yaml": "project: a\n", "README": "text\n"])
        try await folder.git("init", "--quiet", "--initial-branch", "main")
        return folder
    }

    private func state(of folder: TemporaryFolder) async -> GitState {
        await GitReader(workspace: Workspace(folder: folder.path), timeout: .long).read()
    }

    @Test func outsideGitNothingIsKnown() async throws {
        let folder = try TemporaryFolder(["projects/a.yaml": ""])
        #expect(await state(of: folder) == .none)
    }

    @Test func withoutGitNothingIsKnown() async throws {
        let folder = try await repository()
        let reader = GitReader(
            workspace: Workspace(folder: folder.path),
            executable: "no-such-git-anywhere",
            timeout: .long
        )
        #expect(await reader.read() == .none)
    }

    @Test func beforeTheFirstCommitThereIsNoneAndTheTreeIsDirty() async throws {
        let folder = try await repository()
        #expect(await state(of: folder) == GitState(commit: nil, isDirty: true))
    }

    @Test func aCommittedWorkspaceIsClean() async throws {
        let folder = try await repository()
        try await folder.git("add", ".")
        try await folder.git("commit", "--quiet", "-m", "first")
        let commit = try await folder.git("rev-parse", "HEAD").prefix(40)
        #expect(await state(of: folder) == GitState(commit: String(commit), isDirty: false, ref: "refs/heads/main"))
        try await folder.git("checkout", "--quiet", "--detach")
        #expect(await state(of: folder) == GitState(commit: String(commit), isDirty: false))
    }

    @Test func onlyChangesOfDefinitionsMakeItDirty() async throws {
        let folder = try await repository()
        try await folder.git("add", ".")
        try await folder.git("commit", "--quiet", "-m", "first")
        try folder.write("README", "changed\n")
        #expect(await state(of: folder).isDirty == false)
        try folder.write("variables/new.yaml", "variables: a\n")
        #expect(await state(of: folder).isDirty)
    }
}

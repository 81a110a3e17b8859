import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("The files of a commit")
struct GitCheckoutTests {
    /// A first commit, tagged v1, a second one on main, and a change that no commit holds.
    private func repository(at prefix: String = "") async throws -> TemporaryFolder {
        let folder = try TemporaryFolder(["\(prefix)projects/a.yaml": "project: one\n", "README": "text\n"])
        try await folder.git("init", "--quiet", "--initial-branch", "main")
        try await folder.git("add", ".")
        try await folder.git("commit", "--quiet", "-m", "first")
        try await folder.git("tag", "v1")
        try folder.write("\(prefix)projects/a.yaml", "project: two\n")
        try folder.write("\(prefix)variables/a.yaml", "variables: two\n")
        try await folder.git("add", ".")
        try await folder.git("commit", "--quiet", "-m", "second")
        try folder.write("\(prefix)projects/a.yaml", "project: three\n")
        return folder
    }

    private func checkOut(
        _ folder: TemporaryFolder,
        at prefix: String = "",
        ref: String? = nil,
        commit: String? = nil
    ) async throws -> GitCheckout {
        try await GitReader(workspace: Workspace(folder: "\(folder.path)/\(prefix)"), timeout: .long)
            .checkOut(ref: ref, commit: commit)
    }

    private func project(in checkout: GitCheckout) throws -> String {
        try String(contentsOfFile: "\(checkout.workspace.folder)/projects/a.yaml", encoding: .utf8)
    }

    @Test func aBranchIsReadAsItsLastCommitHasIt() async throws {
        let folder = try await repository()
        let checkout = try await checkOut(folder, ref: "main")
        let commit = try await folder.git("rev-parse", "HEAD")
        #expect(checkout.state == GitState(commit: commit, isDirty: false, ref: "refs/heads/main"))
        #expect(try project(in: checkout) == "project: two\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: checkout.workspace.folder).count == 2)
        checkout.remove()
        #expect(!FileManager.default.fileExists(atPath: checkout.workspace.folder))
    }

    @Test func theRepositoryStaysAsItIs() async throws {
        let folder = try await repository()
        try await checkOut(folder, ref: "v1").remove()
        #expect(try await folder.git("status", "--porcelain") == " M projects/a.yaml")
        #expect(try String(contentsOfFile: "\(folder.path)/projects/a.yaml", encoding: .utf8) == "project: three\n")
    }

    @Test func aTagOrACommitIsReadToo() async throws {
        let folder = try await repository()
        let tag = try await checkOut(folder, ref: "v1")
        defer { tag.remove() }
        #expect(try project(in: tag) == "project: one\n")
        #expect(tag.state.ref == "refs/tags/v1" && tag.state.branch == nil)
        let commit = try await checkOut(folder, ref: "main", commit: try await folder.git("rev-parse", "v1"))
        defer { commit.remove() }
        #expect(try project(in: commit) == "project: one\n")
        #expect(commit.state.branch == "main")
    }

    @Test func theWorkspaceMayBeAFolderOfTheRepository() async throws {
        let folder = try await repository(at: "deploy/here/")
        let checkout = try await checkOut(folder, at: "deploy/here", ref: "main")
        defer { checkout.remove() }
        #expect(try project(in: checkout) == "project: two\n")
    }

    @Test func whatIsNotThereIsNamed() async throws {
        let folder = try await repository()
        await #expect(throws: GitError.noCommit("mian", folder: "\(folder.path)/")) {
            try await checkOut(folder, ref: "mian")
        }
        await #expect(throws: GitError.noCommit("--all", folder: "\(folder.path)/")) {
            try await checkOut(folder, ref: "--all")
        }
        await #expect(throws: GitError.notInRef(commit: "main", ref: "v1")) {
            try await checkOut(folder, ref: "v1", commit: "main")
        }
        let commit = try await folder.git("rev-parse", "HEAD")
        await #expect(throws: GitError.noProjects(commit: commit)) {
            try await checkOut(folder, at: "variables", ref: "main")
        }
    }

    @Test func outsideGitThereIsNothingToRead() async throws {
        let folder = try TemporaryFolder(["projects/a.yaml": ""])
        await #expect(throws: GitError.notInGit(folder: "\(folder.path)/")) { try await checkOut(folder, ref: "main") }
    }
}

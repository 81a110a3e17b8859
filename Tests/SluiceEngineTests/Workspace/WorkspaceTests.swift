import FoundationEssentials
import Testing

@testable import SluiceEngine

struct WorkspaceTests {
    @Test func theNearestFolderUpwardsThatHoldsProjectsIsTheWorkspace() throws {
        let folder = try TemporaryFolder(["projects/deep/er/a.yaml": ""])
        #expect(try Workspace.locate(from: folder.path + "/projects/deep/er").folder == folder.path)
        #expect(try Workspace.locate(from: folder.path + "/").folder == folder.path)
    }

    @Test func aNamedFolderIsSeenFromWhereTheCommandRuns() throws {
        let folder = try TemporaryFolder(["inner/projects/a.yaml": "", "other/b": ""])
        #expect(
            try Workspace.locate(from: folder.path + "/other", explicit: "../inner").folder == folder.path + "/inner"
        )
        #expect(try Workspace.locate(from: "/", explicit: folder.path + "/inner").folder == folder.path + "/inner")
    }

    @Test func withoutAWorkspaceTheErrorSaysWhatWasLookedFor() throws {
        let folder = try TemporaryFolder(["a/b": "", "projects": ""])
        #expect(throws: WorkspaceError.noneAbove(folder.path + "/a")) { try Workspace.locate(from: folder.path + "/a") }
        #expect(throws: WorkspaceError.holdsNoProjects(folder.path)) {
            try Workspace.locate(from: "/", explicit: folder.path)
        }
        #expect(throws: WorkspaceError.noSuchFolder(folder.path + "/x")) {
            try Workspace.locate(from: folder.path, explicit: "x")
        }
        #expect(
            "\(WorkspaceError.noneAbove("/a"))"
                == "There is no workspace here: neither '/a' nor a folder above it holds 'projects/'. "
                + "Change into one, name one with '--workspace', or make one with 'sluice init'."
        )
    }

    @Test func filesAreFoundAtAnyDepthAndSorted() throws {
        let folder = try TemporaryFolder([
            "projects/b.yaml": "", "projects/a/z.yml": "", "projects/.c.yaml": "", "projects/d.json": "",
            "variables/a.yaml": "", "feeds/a.yaml": "", "other/a.yaml": "",
        ])
        let files = Workspace(folder: folder.path).files()
        #expect(files.files.map(\.path) == ["feeds/a.yaml", "projects/a/z.yml", "projects/b.yaml", "variables/a.yaml"])
        #expect(files.problems == [])
    }

    @Test func aLinkThatLeadsRoundInACircleIsFollowedOnce() throws {
        let folder = try TemporaryFolder(["projects/a.yaml": ""])
        try folder.link("projects/loop", to: folder.path + "/projects")
        try folder.link("projects/same.yaml", to: "a.yaml")
        let files = Workspace(folder: folder.path).files()
        #expect(files.files.map(\.path) == ["projects/a.yaml"])
        #expect(files.problems == [])
    }

    @Test func aLinkToNothingIsAProblemWithItsPath() throws {
        let folder = try TemporaryFolder(["projects/a.yaml": ""])
        try folder.link("projects/gone.yaml", to: "nowhere.yaml")
        #expect(
            Workspace(folder: folder.path).files().problems.map(\.description) == [
                "projects/gone.yaml:1:1: error: This is a link, and what it leads to does not exist."
            ]
        )
    }

    @Test func aHugeFileIsNotRead() throws {
        let folder = try TemporaryFolder([
            "projects/a.yaml": String(repeating: "#", count: WorkspaceFiles.sizeLimit + 1)
        ])
        let files = Workspace(folder: folder.path).files()
        #expect(files.files == [])
        #expect(
            files.problems.map(\.description) == [
                "projects/a.yaml:1:1: error: The file has 1048577 bytes, and definitions of up to 1048576 are read. Split it."
            ]
        )
    }

    @Test func foldersBelowTheLimitAreNotFollowed() throws {
        let path = "projects/" + String(repeating: "d/", count: 20) + "a.yaml"
        let folder = try TemporaryFolder([path: ""])
        let files = Workspace(folder: folder.path).files()
        #expect(files.files == [])
        #expect(files.problems.map(\.message) == ["Folders are followed 16 levels deep, and this one lies deeper."])
    }

    @Test func aWorkspaceOnDiskIsLoaded() throws {
        let folder = try TemporaryFolder(
            Dictionary(SampleWorkspace.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        )
        let loaded = DefinitionLoader(
            workspace: Workspace(folder: folder.path),
            catalogue: StepRegistry.builtIn.catalogue
        ).load()
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.definitions.projects.map(\.name) == ["hello-color"])
    }
}

import SluiceModel
import Testing

struct ReferencePages {
    @Test func everyCommandHasItsPage() async throws {
        let tree = try await CommandTree.read(from: Workspace(on: nil).sluice)
        let expected = tree.leaves.map { "Commands/\($0.name.replacing(" ", with: "-")).md" }
        #expect(ReferencePage.all.map(\.path).filter { $0.hasPrefix("Commands/") } == expected.sorted())
    }

    @Test func everyOptionStandsOnThePageOfItsCommand() async throws {
        let shared = try ReferencePage(path: "GlobalOptions.md").text
        for command in try await CommandTree.read(from: Workspace(on: nil).sluice).leaves {
            let page = try ReferencePage(path: "Commands/\(command.name.replacing(" ", with: "-")).md").text
            let missing = command.options.filter { !page.contains($0) && !shared.contains($0) }
            #expect(missing.isEmpty, "\(command.name)")
        }
    }

    @Test func theIndexLeadsToEveryPage() throws {
        let index = ReferencePage(path: "Reference.md")
        let linked = Set(try Markdown(index.text).links)
        let missing = ReferencePage.all.map(\.path).filter { !linked.contains($0) && $0 != index.path }
        #expect(missing.isEmpty)
    }

    /// Images 1.0.0 and 1.0.1 are in the registry; release 1.0.0 was made of the first and runs in dev.
    @Test(arguments: ReferencePage.all)
    func examplesEndAsThePageSays(_ page: ReferencePage) async throws {
        let examples = try page.examples
        if page.path.hasPrefix("Commands/") || page.path.hasPrefix("Steps/") || page.path.hasPrefix("Feeds/") {
            #expect(!examples.isEmpty)
        }
        guard !examples.isEmpty else { return }
        try await Cloud.running { cloud in
            try await cloud.push("1.0.0")
            for environment in ["dev", "prod"] { try await cloud.addService(in: environment) }
            let workspace = try await Workspace.sample(on: cloud)
            let first = try await workspace.sluice("release", "create", "-p", "hello-color", "--deploy-to", "dev")
            #expect(first.exitCode == 0, "\(first)")
            try await cloud.push("1.0.1")
            for example in examples {
                let result = try await workspace.sluice.shell(example.command)
                #expect(result.exitCode == example.exitCode, "\(example.command)\n\(result)")
            }
        }
    }
}

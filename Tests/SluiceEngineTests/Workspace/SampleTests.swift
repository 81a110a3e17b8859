import SluiceModel
import Testing

@testable import SluiceEngine

struct SampleTests {
    let loaded = DefinitionLoader(workspace: Workspace(folder: "/"), catalogue: StepRegistry.builtIn.catalogue).load(
        SampleWorkspace.files.filter { $0.path.hasSuffix(".yaml") }
            .map { WorkspaceFile(path: $0.path, content: Array($0.text.utf8)) }
    )

    @Test func theSampleHasNoProblem() {
        #expect(loaded.problems.map(\.description) == [])
    }

    @Test func theSampleDeclaresTheStoryOfHelloColor() throws {
        let definitions = loaded.definitions
        #expect(definitions.environments.map(\.name) == ["dev", "prod"])
        #expect(definitions.feeds.map(\.settings) == [["region": "ap-southeast-1"]])
        #expect(definitions.accounts.map(\.source) == [.defaultChain, .defaultChain])
        let project = try #require(definitions.projects.first)
        #expect(project.steps.map(\.type) == ["register-task-definition", "update-service"])
        #expect(project.channels == [.default])
        #expect(project.versioning == .donorPackage(step: "Register task definition", package: "web"))
        #expect(project.steps.first?.packages.first?.id == "hello-color")
    }

    @Test(arguments: [("dev", "#f00", "dev-aws"), ("prod", "#0f0", "prod-aws")])
    func eachEnvironmentHasItsColourAndAccount(environment: String, colour: String, account: String) throws {
        let project = try #require(loaded.definitions.projects.first)
        let resolver = VariableResolver(loaded.definitions.variables(of: project))
        let context = ScopeContext(environment: environment)
        #expect(resolver.variable(named: "Color", in: context)?.entry.value == .text(colour))
        #expect(resolver.variable(named: "AWS account", in: context)?.entry.value == .text(account))
        #expect(resolver.variable(named: "AWS account", in: context)?.entry.kind == .account)
    }

    @Test func theRequestKeepsWhatWasWritten() throws {
        let with = try #require(loaded.definitions.projects.first?.steps.first?.with)
        #expect(with["cpu"] == .scalar(text: "256", isPlain: true))
        #expect(with["family"] == .scalar(text: "#{TaskName}", isPlain: false))
        #expect(
            loaded.definitions.projects.first?.steps.last?.parameter("region")
                == .scalar(text: "ap-southeast-1", isPlain: true)
        )
    }

    @Test func everySampleNamesItsSchemaInTheFirstLine() {
        for file in SampleWorkspace.files where file.path.hasSuffix(".yaml") {
            #expect(file.text.hasPrefix("# yaml-language-server: $schema="), "\(file.path)")
        }
    }
}

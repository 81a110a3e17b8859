import FoundationEssentials
import SluiceModel
import Testing

/// What the README shows is so: its blocks run, its snippets stand in the sample, its policies suffice.
struct ReadmeTests {
    private let readme: Markdown

    init() throws {
        let url = URL(filePath: "\(Repository.root)/README.md")
        readme = Markdown(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }

    @Test func theShellBlocksRunOneAfterTheOther() async throws {
        let script = readme.blocks(of: "sh").joined().joined(separator: "\n")
        try await Cloud.running { cloud in
            try await cloud.push("1.0.0")
            for environment in ["dev", "prod"] { try await cloud.addService(in: environment) }
            let clone = try Workspace(on: cloud)
            try clone.linkBinary()
            let result = try await clone.sluice.shell(script)
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.output.contains("2 of 2 run hello-color-prod:1"), "\(result)")
        }
    }

    @Test func theSnippetsStandInTheSample() async throws {
        let workspace = try await Workspace.sample(on: nil)
        let snippets = readme.blocks(of: "yaml")
        #expect(snippets.count == 3)
        for snippet in snippets {
            let file = try #require(snippet.first?.dropFirst(2))
            let sample = Set(try workspace.read(String(file)).split(separator: "\n"))
            #expect(snippet.dropFirst().filter { !sample.contains($0) } == [])
        }
    }

    @Test func everyLinkLeadsToAFile() {
        let files = readme.links.filter { !$0.hasPrefix("https://") }
        #expect(!files.isEmpty)
        for file in files { #expect(FileManager.default.fileExists(atPath: "\(Repository.root)/\(file)"), "\(file)") }
    }

    /// The commands that the policy of each block allows, in the README's order.
    @Test func thePoliciesAllowEveryCallOfTheirCommands() async throws {
        let policies = try readme.blocks(of: "json").map { try actions(in: $0.joined(separator: "\n")) }
        let commands = [
            ["feed versions singapore-ecr hello-color"],
            ["release create -p hello-color"],
            ["release deploy -p hello-color --version latest -e dev --dry-run", "status --live"],
            [
                "release deploy -p hello-color --version latest -e dev",
                "release promote -p hello-color --from dev --to prod",
            ],
        ]
        #expect(policies.count == commands.count)
        try await Cloud.running { cloud in
            try await cloud.push("1.0.0", "run", ["multiArch": true])
            for environment in ["dev", "prod"] { try await cloud.addService(in: environment) }
            let sluice = try await Workspace.sample(on: cloud).sluice
            for (policy, commands) in zip(policies, commands) {
                for command in commands {
                    try await cloud.control("DELETE", "calls")
                    let result = try await sluice.start(command.split(separator: " ").map(String.init)).end()
                    #expect(result.exitCode == 0, "\(result)")
                    let made = Set(try await cloud.calls().compactMap(action))
                    #expect(made.subtracting(policy).subtracting(Self.informing) == [], "\(command)")
                }
            }
        }
    }

    /// Calls that only make a message better: the README lists them beside the policies.
    private static let informing: Set<String> = [
        "sts:GetCallerIdentity", "iam:SimulatePrincipalPolicy", "cloudwatch:DescribeAlarms",
        "elasticloadbalancing:DescribeTargetHealth",
    ]

    private func actions(in policy: String) throws -> Set<String> {
        let statements = try JSONParser.parse(policy)["Statement"]?.array ?? []
        return Set(
            statements.flatMap { statement in
                statement["Action"]?.array?.compactMap(\.string) ?? [statement["Action"]?.string ?? ""]
            }
        )
    }

    private func action(of call: JSONValue) -> String? {
        guard let service = call["service"]?.string, let operation = call["operation"]?.string else { return nil }
        return "\(service == "monitoring" ? "cloudwatch" : service):\(operation)"
    }
}

extension Workspace {
    /// The program where a clone of the repository has it once it is built.
    fileprivate func linkBinary() throws {
        let built = "\(path)/.build/release"
        try FileManager.default.createDirectory(atPath: built, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(built)/sluice", withDestinationPath: Repository.binary)
    }
}

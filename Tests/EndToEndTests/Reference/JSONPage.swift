import SluiceModel
import Testing

/// The page of the JSON shapes knows every member that is printed.
struct JSONPage {
    /// In this order; each answers one JSON text, `deployment log` and `worker` one a line.
    private static let commands = [
        "validate", "feed list", "feed test singapore-ecr", "environment list", "project list",
        "project view hello-color",
        "variables list -p hello-color", "variables explain Color -p hello-color -e dev",
        "release create -p hello-color --deploy-to dev",
        "release deploy -p hello-color --version latest -e prod --dry-run",
        "release promote -p hello-color --from dev --to prod", "release list -p hello-color",
        "release delete -p hello-color --max-version 9 --dry-run", "release view -p hello-color --version latest",
        "release progression view -p hello-color", "release progression prevent -p hello-color -v latest -r late",
        "release progression allow -p hello-color -v latest",
        "feed versions singapore-ecr hello-color", "status --live",
        "deployment list", "deployment view Deployments-1", "deployment log Deployments-1",
        "deployment wait ServerTasks-1", "worker --drain",
        "audit list", "audit verify", "store export state.sluice", "store import --replace state.sluice",
        "retention apply --releases 0 --log-days 0 --dry-run",
        "secret keygen", "secret encrypt < projects/secrets.pub", "secret rotate",
        "versions parse v1.2.3-rc.1+5", "versions next --mask 1.i",
        "template render --variables <(echo '{}') --text '#{A}'",
    ]

    @Test func everyMemberThatIsPrintedStandsOnThePage() async throws {
        let page = try ReferencePage(path: "JSON.md").text
        let words = Set(page.split { !$0.isLetter && !$0.isNumber })
        try await Cloud.running { cloud in
            try await cloud.push("1.0.0")
            for environment in ["dev", "prod"] { try await cloud.addService(in: environment) }
            let sluice = try await Workspace.sample(on: cloud).sluice
            for command in Self.commands {
                let result = try await sluice.shell("sluice \(command) -f json")
                #expect(result.exitCode == 0, "\(result)")
                let texts =
                    ["deployment log", "worker"].contains(where: command.hasPrefix)
                    ? result.output.split(separator: "\n") : [result.output[...]]
                let printed = Set(try texts.flatMap { members(of: try JSONParser.parse(String($0))) })
                #expect(printed.filter { !words.contains($0[...]) } == [], "\(command)")
            }
        }
    }

    /// What AWS, the journal and the audit say in their own words is not described member by member.
    private func members(of value: JSONValue) -> [String] {
        let foreign = ["request", "facts", "answer", "before", "after"]
        let own = (value.object?.map { $0 } ?? []).flatMap { member in
            [member.name] + (foreign.contains(member.name) ? [] : members(of: member.value))
        }
        return own + (value.array ?? []).flatMap(members)
    }
}

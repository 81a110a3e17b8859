import ArgumentParser

struct DeploymentReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Rejects a deployment that waits for a decision: its step fails.",
        discussion: "Example: sluice deployment reject Deployments-34 --notes 'The colour is wrong'"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    @Option(help: "What to keep with the decision.")
    var notes = ""

    func run() async throws { try await InterventionCommand(options, name).decide(approve: false, notes: notes) }
}

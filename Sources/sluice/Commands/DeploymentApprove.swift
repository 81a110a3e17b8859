import ArgumentParser

struct DeploymentApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approves a deployment that waits for a decision; whoever carries it out goes on.",
        discussion: "Example: sluice deployment approve Deployments-34 --notes 'Seen on the test site'"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    @Option(help: "What to keep with the decision.")
    var notes = ""

    func run() async throws { try await InterventionCommand(options, name).decide(approve: true, notes: notes) }
}

import ArgumentParser

struct DeploymentCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Gives a deployment up and rolls back what it changed.",
        discussion: "Example: sluice deployment cancel Deployments-34 --leave"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    @Flag(help: "Leave everything as it is instead of rolling back.")
    var leave = false

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .write)
        let deployment = try await name.find(in: store, openOnly: true)
        let deployer = try session.deployer(try session.definitionsForDeploying(), store)
        let leave = leave
        let finished = try await EventTeller(format: options.format).telling(store) { observer in
            try await deployer.cancel(deployment.id, leave: leave, observer: observer)
        }
        try finished.conclude(options.format)
    }
}

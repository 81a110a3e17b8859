import ArgumentParser
import SluiceEngine
import SluiceModel

struct DeploymentLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Prints a deployment's log, also while another process carries it out.",
        discussion: "Example: sluice deployment log Deployments-34 --follow"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    @Flag(help: "Go on until the deployment ends.")
    var follow = false

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .read)
        let deployment = try await name.find(in: store)
        let format = options.format
        let teller = EventTeller(format: .table)
        let observer: DeploymentObserver = { deployment, event in
            if format == .table { await teller.tell(deployment, event) } else { Console.out(event.json.compact) }
        }
        guard follow else {
            for event in try await store.events(of: deployment.id) { await observer(deployment, event) }
            return
        }
        let deployer = try session.deployer(try session.load().definitions, store)
        _ = try await DeploymentFollower(store: store, clock: session.world.clock)
            .follow(deployment.id, isAlive: { try deployer.isAlive($0) }, observer: observer)
    }
}

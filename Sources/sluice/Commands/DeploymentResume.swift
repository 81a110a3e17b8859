import ArgumentParser
import SluiceModel

struct DeploymentResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Goes on with a deployment that was interrupted; nothing is done twice.",
        discussion: """
            A script that was interrupted leaves nothing to look up: say --retry to run it again, or --ignore to go on.

            Example: sluice deployment resume Deployments-34
            """
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    @Flag(help: "Run the interrupted script again.")
    var retry = false

    @Flag(help: "Take the interrupted step as done.")
    var ignore = false

    func validate() throws {
        if retry && ignore { throw ValidationError("Choose one of '--retry' and '--ignore'.") }
    }

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .write)
        let deployment = try await name.find(in: store, openOnly: true)
        let deployer = try session.deployer(try session.definitionsForDeploying(), store)
        let choice: ResumeChoice? = retry ? .retry : ignore ? .ignore : nil
        let finished = try await EventTeller(format: options.format).telling(store) { observer in
            try await deployer.resume(deployment.id, choice: choice, observer: observer)
        }
        try finished.conclude(options.format)
    }
}

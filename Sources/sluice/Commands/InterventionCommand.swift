import SluiceEngine
import SluiceModel

/// What `deployment approve` and `deployment reject` have in common.
struct InterventionCommand {
    private let options: GlobalOptions
    private let name: DeploymentName

    init(_ options: GlobalOptions, _ name: DeploymentName) {
        self.options = options
        self.name = name
    }

    func decide(approve: Bool, notes: String) async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .write)
        let deployment = try await name.find(in: store, openOnly: true)
        let deployer = try session.deployer(Definitions(), store)
        let step = try await InterventionDesk(store: store, world: session.world)
            .decide(deployment, approve: approve, notes: notes)
        switch options.format {
        case .table:
            Console.out(
                "\(approve ? "Approved" : "Rejected") step '\(step)' of \(deployment.id) (\(deployment.subject))."
            )
        case .basic: Console.out("\(deployment.id)")
        case .json:
            let object: JSONObject = [
                "DeploymentId": .string("\(deployment.id)"), "Step": .string(step), "Approved": .bool(approve),
            ]
            Console.out(JSONValue.object(object).pretty)
        }
        guard try !deployer.isAlive(deployment) else { return }
        Console.note("Nobody carries it out now: 'sluice deployment resume \(deployment.id)' goes on with it.")
    }
}

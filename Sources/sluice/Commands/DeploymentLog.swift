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

extension DeploymentEvent {
    /// One line of `deployment log -f json`.
    fileprivate var json: JSONValue {
        var object: JSONObject = ["sequence": JSONValue(sequence), "at": .string(TimeText.scripts(at))]
        for member in fact.json { object[member.name] = member.value }
        return .object(object)
    }
}

extension DeploymentFact {
    fileprivate var json: JSONObject {
        switch self {
        case .started(let owner): ["event": "started", "by": .string(owner.user)]
        case .resumed(let owner, let choice):
            ["event": "resumed", "by": .string(owner.user), "choice": JSONValue(choice?.rawValue)]
        case .stepStarted(let step, let attempt):
            ["event": "stepStarted", "step": .string(step), "attempt": JSONValue(attempt)]
        case .stepSkipped(let step, let reason):
            ["event": "stepSkipped", "step": .string(step), "reason": .string(reason)]
        case .intent(let step, let key, let facts):
            ["event": "intent", "step": .string(step), "write": .string(key), "facts": facts]
        case .result(let step, let key, let answer):
            ["event": "result", "step": .string(step), "write": .string(key), "answer": answer]
        case .log(let step, let level, let text):
            ["event": "log", "step": JSONValue(step), "level": .string(level.rawValue), "text": .string(text)]
        case .output(let step, let name, let value):
            ["event": "output", "step": .string(step), "name": .string(name), "value": JSONValue(value ?? Secret.mask)]
        case .sealedOutput(let step, let name, _):
            ["event": "output", "step": .string(step), "name": .string(name), "value": .string(Secret.mask)]
        case .stepEnded(let step, let end): Self.json("stepEnded", step, end)
        case .interventionAsked(let step, let instructions):
            ["event": "interventionAsked", "step": .string(step), "instructions": .string(instructions)]
        case .interventionDecided(let step, let decision):
            [
                "event": "interventionDecided", "step": .string(step), "approved": .bool(decision.isApproved),
                "by": .string(decision.by), "notes": .string(decision.notes),
            ]
        case .cancelRequested(let by, let leave):
            ["event": "cancelRequested", "by": .string(by), "leave": .bool(leave)]
        case .rollbackStarted(let step, let cause): Self.json("rollbackStarted", step, cause)
        case .rollbackEnded(let step, let end):
            [
                "event": "rollbackEnded", "step": .string(step), "restored": .bool(end.isRestored),
                "reason": .string(end.text),
            ]
        case .ended(let end): Self.json("ended", nil, end)
        }
    }

    private static func json(_ event: String, _ step: String?, _ end: DeploymentEnd) -> JSONObject {
        [
            "event": .string(event), "step": JSONValue(step), "outcome": .string(end.outcome.rawValue),
            "cause": JSONValue(end.cause?.rawValue), "reason": .string(end.reason),
        ]
    }
}

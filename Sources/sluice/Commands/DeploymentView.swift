import ArgumentParser
import SluiceEngine
import SluiceModel

struct DeploymentView: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Shows how a deployment went, step by step.",
        discussion: "Example: sluice deployment view -p hello-color -e dev"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName

    func run() async throws {
        let store = try await Session(options).openStore(for: .read)
        let deployment = try await name.find(in: store)
        let facts = try await store.events(of: deployment.id).map(\.fact)
        let steps = StepStory.all(in: facts)
        switch options.format {
        case .json:
            var object = deployment.json.object ?? [:]
            object["Steps"] = .array(steps.map(\.json))
            if let waiting = waiting(facts) {
                object["Intervention"] = [
                    "Step": .string(waiting.step), "Instructions": .string(waiting.instructions),
                ]
            }
            Console.out(JSONValue.object(object).pretty)
        case .basic: Console.out("\(deployment.id)")
        case .table: show(deployment, steps, InFlight.sentences(facts), waiting(facts))
        }
    }

    /// Nil where nobody is waited for, or someone has decided.
    private func waiting(_ facts: [DeploymentFact]) -> Intervention? {
        InterventionTracker(facts).current.flatMap { $0.decision == nil ? $0 : nil }
    }

    private func show(_ deployment: Deployment, _ steps: [StepStory], _ inFlight: [String], _ waiting: Intervention?) {
        Console.out(
            "\(deployment.id): \(deployment.subject), by \(deployment.createdBy) at \(TimeText.people(deployment.createdAt))"
        )
        Console.out(
            "State: \(deployment.stateText)"
                + (deployment.state.end.map { $0.reason.isEmpty ? "" : ". \($0.reason)" } ?? "")
        )
        if let schedule = deployment.schedule {
            Console.out("Not before: \(MomentText.minute(schedule.start))" + Self.limits(of: schedule))
        }
        if deployment.snapshot > 0 { Console.out("Variables: snapshot \(deployment.snapshot) of its release") }
        if let override = deployment.freezeOverride {
            Console.out("In spite of \(Names.quoted(override.freezes)): \(override.reason)")
        }
        if !deployment.skippedSteps.isEmpty { Console.out("Left out: \(Names.quoted(deployment.skippedSteps))") }
        for (name, answer) in deployment.answers.sorted(by: { $0.key < $1.key }) {
            Console.out("Answered: \(name) = \(answer.shown)")
        }
        for sentence in inFlight { Console.out(sentence) }
        if let waiting { Console.out("Waiting for a decision at step '\(waiting.step)': \(waiting.instructions)") }
        Console.out("")
        var table = Table("STEP", "OUTCOME", "REASON")
        for step in steps { table.add(step.name, step.outcome, step.reason) }
        table.print()
    }

    private static func limits(of schedule: DeploymentSchedule) -> String {
        (schedule.expiry.map { ". Expires: \(MomentText.minute($0))" } ?? "")
            + (schedule.isAutomatic ? ". It goes by itself" : "")
            + (schedule.follows.map { ". After: \($0)" } ?? "")
    }
}

/// What became of one step.
private struct StepStory {
    let name: String
    var outcome: String
    var reason = ""

    /// In the order in which the steps came up.
    static func all(in facts: [DeploymentFact]) -> [StepStory] {
        var stories: [StepStory] = []
        func set(_ step: String, _ outcome: String, _ reason: String = "") {
            let story = StepStory(name: step, outcome: outcome, reason: reason)
            if let index = stories.firstIndex(where: { $0.name == step }) {
                stories[index] = story
            } else {
                stories.append(story)
            }
        }
        for fact in facts {
            switch fact {
            case .stepStarted(let step, _): set(step, "Open")
            case .stepSkipped(let step, let reason): set(step, "Skipped", reason)
            case .stepEnded(let step, let end): set(step, end.outcome.rawValue, end.reason)
            default: break
            }
        }
        return stories
    }

    var json: JSONValue {
        ["name": .string(name), "outcome": .string(outcome), "reason": .string(reason)]
    }
}

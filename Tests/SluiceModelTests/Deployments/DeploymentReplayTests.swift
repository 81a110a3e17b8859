import Foundation
import SluiceModel
import Testing

/// A process may die after any event: whoever takes the journal up must come to the same end.
@Suite("A journal cut off anywhere leads to the same end")
struct DeploymentReplayTests {
    @Test(arguments: 0..<120)
    func anyPrefixOfAnyRunGoesOnToTheSameEnd(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let start = Self.process(using: &generator)
        var whole = Self.script(for: start.steps, using: &generator)
        let end = whole.play(start)
        #expect(end != nil)
        for count in 0...whole.journal.count {
            var resumed = whole.cut(after: count)
            #expect(resumed.play(start) == end, "cut after \(count) of \(whole.journal)")
            #expect(resumed.journal.filter(\.isMilestone) == whole.journal.filter(\.isMilestone))
        }
    }

    @Test(arguments: 0..<60)
    func handlingAJournalAgainGivesTheSameState(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let start = Self.process(using: &generator)
        var run = Self.script(for: start.steps, using: &generator)
        _ = run.play(start)
        var (one, other) = (start, start)
        for fact in run.journal { _ = one.handle(fact) }
        for fact in run.journal { _ = other.handle(fact) }
        #expect(one == other)
        #expect(one.end != nil)
        #expect(one.outstanding().isEmpty)
    }

    @Test(arguments: 0..<120)
    func noStepIsPutBackTwiceAndNoneThatNeverRan(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let start = Self.process(using: &generator)
        var run = Self.script(for: start.steps, using: &generator)
        _ = run.play(start)
        let rolledBack = run.deeds.filter { $0.hasPrefix("roll back ") }
        #expect(Set(rolledBack).count == rolledBack.count)
        #expect(rolledBack.allSatisfy { run.deeds.contains("run " + $0.dropFirst("roll back ".count)) })
    }

    @Test func anInterruptedStepIsTakenUpWithItsAttempt() {
        var progress = DeploymentProgress(steps: [.sample("A", retries: 3)], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 2))
        _ = progress.handle(.intent(step: "A", key: "Write", facts: ["n": 1]))
        #expect(progress.outstanding() == [.run(step: .sample("A", retries: 3), attempt: 2, resuming: true)])
        #expect(progress.record(of: .sample("A")).intents.map(\.facts) == [["n": 1]])
    }

    @Test func anIgnoredStepCountsAsDone() {
        var progress = DeploymentProgress(steps: [.sample("A"), .sample("B")], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        let owner = DeploymentOwner(host: "h", processID: 1, user: "ada", since: .init(timeIntervalSince1970: 0))
        _ = progress.handle(.resumed(by: owner, choice: .ignore))
        #expect(progress.outstanding() == [.run(step: .sample("B"), attempt: 1, resuming: false)])
    }

    @Test func aSecondIntentOfOneKeyKeepsTheFactsOfTheFirst() {
        var progress = DeploymentProgress(steps: [.sample("A")], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        _ = progress.handle(.intent(step: "A", key: "Write", facts: ["before": "web:1"]))
        _ = progress.handle(.intent(step: "A", key: "Write", facts: ["before": "web:2"]))
        #expect(progress.record(of: .sample("A")).intents.map(\.facts) == [["before": "web:1"]])
    }

    @Test func aSensitiveOutputHasANameAndNoValue() {
        var progress = DeploymentProgress(steps: [.sample("A")], rollback: .failedStep)
        _ = progress.handle(.output(step: "A", name: "Token", value: nil))
        #expect(progress.record(of: .sample("A")).outputs == ["Token": String?.none])
    }

    private static func process(using generator: inout SeededGenerator) -> DeploymentProgress {
        let conditions: [RunCondition] = [.success, .success, .success, .failure, .always, .variable("#{Flag}")]
        let steps = (0..<Int.random(in: 1...5, using: &generator)).map { index in
            Step.sample(
                "S\(index)",
                condition: conditions.randomElement(using: &generator) ?? .success,
                retries: Int.random(in: 0...2, using: &generator),
                disabled: Int.random(in: 0...9, using: &generator) == 0
            )
        }
        let rollback: RollbackExtent = .random(using: &generator) ? .all : .failedStep
        return DeploymentProgress(steps: steps, rollback: rollback, preparing: ["S0"])
    }

    private static func script(for steps: [Step], using generator: inout SeededGenerator) -> ScriptedRun {
        let outcomes: [DeploymentOutcome] = [
            .succeeded, .succeeded, .succeeded, .noChange, .failed, .failed, .timedOut, .superseded, .stalled,
        ]
        let rollbacks: [RollbackEnd] = [.restored("Restored."), .nothingToRestore(""), .failed("Stuck.")]
        var run = ScriptedRun()
        for step in steps {
            run.ends[step.name] = (0..<3).compactMap { _ in outcomes.randomElement(using: &generator) }
            run.rollbacks[step.name] = rollbacks.randomElement(using: &generator)
        }
        if Int.random(in: 0...3, using: &generator) == 0 {
            run.cancelledIn = steps.randomElement(using: &generator)?.name
        }
        run.leaves = .random(using: &generator)
        return run
    }
}

extension DeploymentFact {
    /// What tells the story of a run; writes and outputs are repeated by a step that is taken up again.
    fileprivate var isMilestone: Bool {
        switch self {
        case .stepStarted, .stepSkipped, .stepEnded, .rollbackStarted, .rollbackEnded, .ended: true
        case .started, .resumed, .intent, .result, .log, .output, .sealedOutput, .cancelRequested: false
        case .interventionAsked, .interventionDecided: false
        }
    }
}

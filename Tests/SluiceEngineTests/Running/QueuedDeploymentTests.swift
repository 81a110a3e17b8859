import Foundation
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments that wait for their turn")
struct QueuedDeploymentTests {
    @Test func nothingBeginsBeforeSomeoneTakesIt() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        #expect(try await scene.state(of: id) == .queued)
        #expect(try await scene.store.events(of: id).isEmpty)
        #expect(try await scene.begin(id).outcome == .succeeded)
        #expect(try await scene.starts(of: id) == 1)
        #expect(try await scene.store.current(project: "web", environment: "dev")?.id == id)
    }

    @Test func oneThatHasEndedDoesNotBeginAgain() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        _ = try await scene.begin(id)
        await #expect(throws: DeploymentRefusal.self) { try await scene.begin(id) }
        #expect(try await scene.starts(of: id) == 1)
    }

    /// The other process stands between its look and its lock.
    @Test func oneThatAnotherProcessHasBegunMeanwhileIsLeftToIt() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let id = try await scene.queue(release)
        let asSeen = try #require(try await scene.store.deployment(id))
        _ = try await scene.begin(id)
        await #expect(throws: DeploymentRefusal.taken(asSeen)) {
            try await scene.deployer.begin(asSeen, release) { _, _ in }
        }
        #expect(try await scene.starts(of: id) == 1)
    }

    @Test func ofManyProcessesOneBeginsIt() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        let ends = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { (try? await scene.begin(id)) == nil ? 0 : 1 } }
            return await group.reduce(0, +)
        }
        #expect(ends == 1)
        #expect(try await scene.starts(of: id) == 1)
    }

    @Test func whileAnotherOneIsOpenThereItWaits() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let open = try await scene.store.insertDeployment(
            of: release.id,
            environment: "dev",
            owner: .sample,
            at: .noon
        )
        let id = try await scene.queue(release)
        await #expect(throws: DeploymentRefusal.open(open, isAlive: false)) { try await scene.begin(id) }
        #expect(try await scene.state(of: id) == .queued)
    }

    @Test func aReleaseThatMayNotGoThereAnyMoreFailsAndBeginsNothing() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        _ = try await scene.deployer.start(release, in: "dev") { _, _ in }
        let id = try await scene.queue(release, in: "prod")
        try await scene.store.prevent(release.id, reason: "loses orders", by: "bob", at: .noon)
        let end = try await scene.begin(id)
        #expect(end.outcome == .failed)
        #expect(end.reason.hasPrefix("It did not begin. ") && end.reason.contains("loses orders"), "\(end.reason)")
        #expect(try await scene.starts(of: id) == 0)
        #expect(try await scene.state(of: id)?.end == end)
    }

    @Test func aPlanThatCannotWorkFailsAndBeginsNothing() async throws {
        let scene = try await QueueScene()
        let steps: [Step] = [.sample("A", type: "planned-end", parameters: ["region": "eu-west-1"])]
        let release = try await scene.store.insert(.sample(steps: steps, packages: []))
        let end = try await scene.begin(try await scene.queue(release))
        #expect(end.outcome == .failed && end.reason.contains("'end' is missing"), "\(end.reason)")
    }

    @Test func oneThatGoesByItselfIsNotPutOverALaterOne() async throws {
        let scene = try await QueueScene()
        let (earlier, later) = (try await scene.release("1.0.0"), try await scene.release("2.0.0"))
        let schedule = DeploymentSchedule(start: scene.time.now, isAutomatic: true)
        let waiting = try await scene.deployer.enqueue(earlier, in: "dev", schedule: schedule).id
        let asked = try await scene.queue(earlier)
        _ = try await scene.deployer.start(later, in: "dev") { _, _ in }
        let end = try await scene.begin(waiting)
        #expect(end == DeploymentEnd(.cancelled, reason: "Release 2.0.0, made later, runs there by now."))
        #expect(try await scene.begin(asked).outcome == .succeeded, "A person may.")
    }

    @Test func whatItLeavesOutIsLeftOutWhenItBegins() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release(ending: .failed, in: "dev")
        var deployer = scene.deployer
        deployer.skippedSteps = ["A"]
        let schedule = DeploymentSchedule(start: scene.time.now)
        let id = try await deployer.enqueue(release, in: "dev", schedule: schedule).id
        #expect(try await scene.begin(id).outcome == .succeeded)
        let facts = try await scene.store.events(of: id).map(\.fact)
        #expect(facts.contains(.stepSkipped(step: "A", reason: "This deployment leaves it out.")))
        deployer.skippedSteps = ["Aa"]
        await #expect(throws: PlanError.noStep("Aa", known: ["A", "B"])) {
            _ = try await deployer.enqueue(release, in: "dev", schedule: schedule)
        }
    }

    @Test func oneThatFollowsBeginsOnceTheOtherHasSucceeded() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let first = try await scene.queue(release)
        let second = try await scene.queue(release, in: "prod", after: first)
        let waiting = try #require(try await scene.store.deployment(second))
        await #expect(throws: DeploymentRefusal.follows(waiting, first)) { try await scene.begin(second) }
        _ = try await scene.begin(first)
        #expect(try await scene.begin(second).outcome == .succeeded)
    }

    @Test func oneThatFollowsAFailureIsCancelled() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release(ending: .failed)
        let first = try await scene.queue(release)
        let second = try await scene.queue(release, in: "prod", after: first)
        _ = try await scene.begin(first)
        let end = try await scene.begin(second)
        #expect(end == DeploymentEnd(.cancelled, reason: "\(first), which had to succeed before, ended RolledBack."))
        #expect(try await scene.starts(of: second) == 0)
    }

    @Test func cancellingOneThatWaitsNeedsNobody() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        let finished = try await scene.deployer.cancel(id, leave: false) { _, _ in }
        #expect(finished.end == DeploymentEnd(.cancelled, reason: "Cancelled by ada before it had begun."))
        #expect(try await scene.state(of: id)?.end == finished.end)
        await #expect(throws: DeploymentRefusal.self) { try await scene.begin(id) }
    }

    @Test func whoAsksToCancelWaitsForNothing() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let waiting = try await scene.queue(release)
        let open = try await scene.store.insertDeployment(
            of: release.id,
            environment: "prod",
            owner: .sample,
            at: .noon
        )
        for id in [waiting, waiting, open.id] { try await scene.deployer.requestCancellation(of: id) }
        #expect(try await scene.state(of: waiting)?.end?.outcome == .cancelled)
        let asked = try await scene.store.events(of: open.id).map(\.fact)
        #expect(asked == [.cancelRequested(by: "ada", leave: false)])
    }

    @Test func sensitiveAnswersAreSealedAndAreThereWhenItBegins() async throws {
        var scene = try await QueueScene()
        try FileManager.default.createDirectory(
            atPath: "\(scene.folder.path)/projects",
            withIntermediateDirectories: true
        )
        let password = Variable.sample("Password", .text(""), sensitive: true, prompt: VariablePrompt(isRequired: true))
        let release = try await scene.release(variables: [password])
        var answers = PromptAnswers()
        answers["Password"] = .secret(Secret("hunter2"))
        let schedule = DeploymentSchedule(start: .noon)
        await #expect(throws: QueueError.unsealed(variable: "Password")) {
            try await scene.deployer.enqueue(release, in: "dev", answers: answers, schedule: schedule)
        }
        #expect(try await scene.store.openDeployments().isEmpty)
        scene.keys = KeyRing(workspace: scene.folder.path, state: "\(scene.folder.path)/.sluice", environment: [:])
        _ = try Keygen.run(scene.keys)
        let queued = try await scene.deployer.enqueue(release, in: "dev", answers: answers, schedule: schedule)
        guard case .sealed(let sealed)? = queued.answers["Password"] else {
            Issue.record("\(queued.answers)")
            return
        }
        #expect(try scene.keys.open(sealed) == Secret("hunter2"))
        #expect(try await scene.begin(queued.id).outcome == .succeeded)
    }

    @Test func whyItDidNotBeginIsKeptWithoutSecrets() async throws {
        var scene = try await QueueScene()
        try FileManager.default.createDirectory(
            atPath: "\(scene.folder.path)/projects",
            withIntermediateDirectories: true
        )
        scene.keys = KeyRing(workspace: scene.folder.path, state: "\(scene.folder.path)/.sluice", environment: [:])
        _ = try Keygen.run(scene.keys)
        let password = Variable.sample("Password", .text(""), sensitive: true, prompt: VariablePrompt())
        let steps: [Step] = [.sample("A", type: "planned-end", parameters: ["region": "eu-west-1"])]
        let release = try await scene.store.insert(.sample(steps: steps, variables: [password], packages: []))
        var answers = PromptAnswers()
        answers["Password"] = .secret(Secret("missing"))
        let schedule = DeploymentSchedule(start: .noon)
        let queued = try await scene.deployer.enqueue(release, in: "dev", answers: answers, schedule: schedule)
        let end = try await scene.begin(queued.id)
        #expect(end.reason.contains("'end' is ••••."), "\(end.reason)")
    }
}

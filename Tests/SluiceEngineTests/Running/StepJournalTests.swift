import SluiceAWS
import SluiceModel
import SluiceStore
import Synchronization
import Testing

@testable import SluiceEngine

@Suite("Writes go through the journal")
struct StepJournalTests {
    /// A deployment in a real store, with what stands for AWS: how often it was asked.
    fileprivate struct Bench: Sendable {
        let store: any Store
        let deployment: DeploymentID
        let calls = Counter()
        let looks = Counter()

        /// A journal as a process gets it that has read all events: of the first attempt, or a later one.
        func journal(attempt: Int = 1) async throws -> StepJournal {
            var progress = DeploymentProgress(steps: [.sample()], rollback: .failedStep)
            for event in try await store.events(of: deployment) { _ = progress.handle(event.fact) }
            return StepJournal(
                step: "Register",
                attempt: attempt,
                record: progress.record(of: .sample()),
                recorder: EventRecorder(deployment: deployment, store: store, masker: Masker(), now: { .noon }) {
                    _ in
                }
            )
        }

        var facts: [DeploymentFact] {
            get async throws { try await store.events(of: deployment).map(\.fact) }
        }
    }

    fileprivate final class Counter: Sendable {
        private let count = Mutex(0)

        /// Counts one more.
        func next() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }

        var value: Int { count.withLock { $0 } }
    }

    private func withBench(_ body: (Bench) async throws -> Void) async throws {
        try await withStore { store in
            try await body(Bench(store: store, deployment: try await store.openDeployment().id))
        }
    }

    private let intent = WriteIntent("Register", facts: ["operation": "o1"])

    @Test func theIntentIsStoredBeforeTheCallAndTheAnswerAfterIt() async throws {
        try await withBench { bench in
            let before = Mutex<[DeploymentFact]>([])
            let answer = try await bench.journal().write(intent) { facts in
                let stored = try await bench.facts
                before.withLock { $0 = stored }
                return ["arn": "web:1", "from": facts]
            } adopt: { _ in
                nil
            }
            #expect(answer == ["arn": "web:1", "from": ["operation": "o1"]])
            let stored = DeploymentFact.intent(step: "Register", key: "Register", facts: ["operation": "o1"])
            #expect(before.withLock { $0 } == [stored])
            #expect(try await bench.facts == [stored, .result(step: "Register", key: "Register", answer: answer)])
        }
    }

    @Test func aWriteIsMadeOnce() async throws {
        try await withBench { bench in
            for _ in 0..<3 {
                let answer = try await bench.journal().write(intent) { _ in
                    JSONValue(bench.calls.next())
                } adopt: { _ in
                    nil
                }
                #expect(answer == 1)
            }
            #expect(bench.calls.value == 1)
            #expect(try await bench.facts.count == 2)
        }
    }

    @Test func anInterruptedWriteThatWasDoneIsAdopted() async throws {
        try await withBench { bench in
            try await bench.interrupt(with: ["operation": "o1"])
            let other = WriteIntent("Register", facts: ["operation": "o2"])
            let answer = try await bench.journal().write(other) { _ in
                JSONValue(bench.calls.next())
            } adopt: { facts in
                ["found": facts["operation"] ?? nil]
            }
            #expect(answer == ["found": "o1"])
            #expect(bench.calls.value == 0)
            #expect(try await bench.facts.count == 2)
        }
    }

    @Test func anInterruptedWriteThatWasNotDoneIsMadeWithItsFirstFacts() async throws {
        try await withBench { bench in
            try await bench.interrupt(with: ["operation": "o1"])
            let other = WriteIntent("Register", facts: ["operation": "o2"])
            let answer = try await bench.journal().write(other) { facts in
                _ = bench.calls.next()
                return facts
            } adopt: { _ in
                _ = bench.looks.next()
                return nil
            }
            #expect(answer == ["operation": "o1"])
            #expect((bench.calls.value, bench.looks.value) == (1, 1))
        }
    }

    @Test func aLostAnswerIsLookedUpBeforeItAsksAgain() async throws {
        try await withBench { bench in
            let answer = try await bench.journal().write(intent) { _ in
                _ = bench.calls.next()
                throw AWSError.lostAnswer
            } adopt: { _ in
                "found"
            }
            #expect(answer == "found")
            #expect(bench.calls.value == 1)
        }
    }

    @Test func whereItWasNotDoneItAsksAgain() async throws {
        try await withBench { bench in
            let answer = try await bench.journal().write(intent) { _ in
                guard bench.calls.next() == 3 else { throw AWSError.lostAnswer }
                return "third"
            } adopt: { _ in
                _ = bench.looks.next()
                return nil
            }
            #expect(answer == "third")
            #expect(bench.looks.value == 2)
        }
    }

    @Test func itDoesNotAskForEver() async throws {
        try await withBench { bench in
            await #expect(throws: AWSError.self) {
                try await bench.journal().write(intent) { _ in
                    _ = bench.calls.next()
                    throw AWSError.lostAnswer
                } adopt: { _ in
                    nil
                }
            }
            #expect(bench.calls.value == 3)
            let facts = try await bench.facts
            #expect(facts == [.intent(step: "Register", key: "Register", facts: ["operation": "o1"])])
        }
    }

    @Test func aPlainRefusalIsNotAskedAgainNorLookedUp() async throws {
        try await withBench { bench in
            await #expect(throws: AWSError.self) {
                try await bench.journal().write(intent) { _ in
                    _ = bench.calls.next()
                    throw AWSError.refused
                } adopt: { _ in
                    _ = bench.looks.next()
                    return "found"
                }
            }
            #expect((bench.calls.value, bench.looks.value) == (1, 0))
        }
    }

    @Test func eachAttemptWritesUnderANameOfItsOwn() async throws {
        try await withBench { bench in
            for attempt in 1...2 {
                let answer = try await bench.journal(attempt: attempt).write(intent) { _ in
                    JSONValue(bench.calls.next())
                } adopt: { _ in
                    "of the first attempt"
                }
                #expect(answer == JSONValue(attempt))
            }
            let keys = try await bench.facts.compactMap { fact in
                if case .intent(_, let key, _) = fact { key } else { nil }
            }
            #expect(keys == ["Register", "Register (attempt 2)"])
            #expect(try await bench.journal(attempt: 2).facts(of: "Register") == ["operation": "o1"])
            #expect(try await bench.journal(attempt: 3).facts(of: "Register") == nil)
        }
    }

    @Test func aSensitiveOutputIsNeverStoredNorWhatHoldsItAndLinesHideIt() async throws {
        try await withBench { bench in
            let journal = try await bench.journal()
            try await journal.setOutput("Token", to: "hunter22", isSensitive: true)
            try await journal.setOutput("Url", to: "http://x?hunter22", isSensitive: false)
            try await journal.log("The token is hunter22.", level: .info)
            #expect(
                try await bench.facts == [
                    .output(step: "Register", name: "Token", value: nil),
                    .output(step: "Register", name: "Url", value: nil),
                    .log(step: "Register", level: .info, text: "The token is ••••."),
                ]
            )
        }
    }
}

extension StepJournalTests.Bench {
    /// As if a process had died right after it stored an intent.
    fileprivate func interrupt(with facts: JSONValue) async throws {
        let fact = DeploymentFact.intent(step: "Register", key: "Register", facts: facts)
        try await store.append(fact, at: .noon, to: deployment)
    }
}

extension AWSError {
    fileprivate static let lostAnswer = error(.noAnswer("The connection was cut."))
    fileprivate static let refused = error(
        .refused(AWSRefusal(code: "ClientException", message: "No.", status: 400, requestID: nil))
    )

    private static func error(_ reason: Reason) -> AWSError {
        AWSError(
            service: .ecs,
            operation: "RegisterTaskDefinition",
            region: "eu-west-1",
            endpoint: "http://127.0.0.1:1",
            reason: reason,
            attempts: 1
        )
    }
}

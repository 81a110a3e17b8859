import SluiceModel
import SluiceStore
import Synchronization
import Testing

@testable import SluiceEngine

@Suite("Events are masked, stored, then shown")
struct EventRecorderTests {
    @Test func anEventIsShownAfterItWasStored() async throws {
        try await withStore { store in
            let id = try await store.openDeployment().id
            let shown = Mutex<[DeploymentEvent]>([])
            let recorder = EventRecorder(
                deployment: id,
                store: store,
                masker: Masker([Secret("hunter22")]),
                now: { .noon }
            ) { event in
                let stored = try? await store.events(of: id)
                #expect(stored?.last == event)
                shown.withLock { $0.append(event) }
            }
            try await recorder.record(.log(step: nil, level: .info, text: "pw=hunter22"))
            #expect(
                shown.withLock { $0 } == [
                    DeploymentEvent(sequence: 1, at: .noon, fact: .log(step: nil, level: .info, text: "pw=••••"))
                ]
            )
        }
    }

    @Test func theRunnerGetsTheNewsOnceAndNoLogLines() async throws {
        try await withStore { store in
            let id = try await store.openDeployment().id
            let recorder = EventRecorder(deployment: id, store: store, masker: Masker(), now: { .noon }) { _ in }
            try await recorder.record(.stepStarted(step: "A", attempt: 1))
            try await recorder.record(.log(step: "A", level: .info, text: "…"))
            #expect(await recorder.takeNews() == [.stepStarted(step: "A", attempt: 1)])
            #expect(await recorder.takeNews().isEmpty)
        }
    }

    @Test func whatCannotBeStoredIsNotShown() async throws {
        try await withStore { store in
            let shown = Mutex(0)
            let recorder = EventRecorder(deployment: DeploymentID(99), store: store, masker: Masker(), now: { .noon }) {
                _ in
                shown.withLock { $0 += 1 }
            }
            await #expect(throws: StoreError.noDeployment(DeploymentID(99))) {
                try await recorder.record(.stepStarted(step: "A", attempt: 1))
            }
            #expect(shown.withLock { $0 } == 0)
            #expect(await recorder.takeNews().isEmpty)
        }
    }
}

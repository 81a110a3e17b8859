import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

/// Following one's own deployment: to its end or, where nobody waits for people, up to the first that has to decide.
struct Following {
    let store: any Store
    let format: OutputFormat
    let isWaitingForPeople: Bool

    /// Throws `ExitCode` 8 where a person is asked; the deployment stays open then.
    func follow(
        _ work: @escaping @Sendable (@escaping DeploymentObserver) async throws -> FinishedDeployment
    ) async throws -> FinishedDeployment {
        let teller = EventTeller(format: format)
        guard !isWaitingForPeople else { return try await teller.telling(store, work) }
        let (questions, question) = AsyncStream.makeStream(of: Void.self)
        return try await withThrowingTaskGroup(of: FinishedDeployment?.self) { [store] group in
            group.addTask {
                try await teller.telling(store) { observer in
                    try await work { deployment, event in
                        await observer(deployment, event)
                        if case .interventionAsked = event.fact { question.yield() }
                    }
                }
            }
            group.addTask {
                for await _ in questions { return nil }
                throw CancellationError()
            }
            let finished = try await group.next()
            group.cancelAll()
            if let finished = finished ?? nil { return finished }
            // It says where things stand.
            _ = try? await group.next()
            throw ExitCode(8)
        }
    }
}

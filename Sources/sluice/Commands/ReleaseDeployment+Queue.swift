import ArgumentParser
import SluiceEngine
import SluiceModel

extension ReleaseDeployment {
    /// Records a deployment for each environment, or tenant, and leaves them to a worker: each one begins once the one before
    /// it has succeeded. Everything is asked before the first.
    func queue(_ release: StoredRelease, for environments: [String], given: [String]) async throws {
        noteObjections(to: release)
        let deployer = try deployer()
        let start = time?.start ?? session.world.now()
        let forms = try await forms(for: release, in: environments, given: given, deployer.judging(at: start))
        for form in forms { try form.requireComplete() }
        var queued: [Deployment] = []
        do {
            for form in forms {
                let schedule = DeploymentSchedule(start: start, expiry: time?.expiry, follows: queued.last?.id)
                queued.append(
                    try await deployer.enqueue(
                        release,
                        in: form.environment,
                        for: form.tenant,
                        answers: form.answers,
                        schedule: schedule
                    )
                )
            }
        } catch {
            show(queued)
            throw error
        }
        show(queued)
        let ids = queued.map { "\($0.id)" }.joined(separator: " ")
        guard try !deployer.hasWorker() else {
            return Console.note("A worker begins it: 'sluice deployment wait \(ids)' waits for its end.")
        }
        Console.note(
            """
            No worker lives on this store: 'sluice worker' begins it when it is due, and so does \
            'sluice deployment resume' then.
            """
        )
        throw ExitCode(8)
    }

    private func show(_ queued: [Deployment]) {
        switch format {
        case .json: Console.out(JSONValue.array(queued.map(\.queuedJSON)).pretty)
        case .basic: for deployment in queued { Console.out(deployment.id.task) }
        case .table:
            for deployment in queued { Console.out("\(deployment.id): \(deployment.subject). \(deployment.stateText)") }
        }
    }
}

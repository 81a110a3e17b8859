import SluiceAWS
import SluiceModel

/// Follows one deployment of a service until it ends, and says what happens on the way: only what changes.
struct RolloutFollower {
    let context: StepContext
    let ecs: ECSReader
    let service: ServiceName
    let poll: Duration
    /// The newest event before it all began; nil for none.
    let lastEvent: String?

    /// How it ended, and why in whole sentences.
    struct End: Sendable {
        let verdict: Rollout.Verdict
        let reason: String
        let service: ServiceDescription
    }

    func follow(_ rollout: Rollout, givesUpEarly: Bool) async throws -> End {
        var rollout = rollout
        var narrator = RolloutNarrator(deploymentID: rollout.deploymentID, after: lastEvent)
        var ledger = StoppedTaskLedger()
        while true {
            guard let description = try await look() else {
                try await context.clock.sleep(for: poll)
                continue
            }
            for line in narrator.lines(about: description) {
                try await context.log(line, level: line == narrator.lastCounters ? .wait : .info)
            }
            let verdict = rollout.look(at: description)
            if narrator.sawTrouble || verdict != .inProgress {
                try await listStoppedTasks(of: rollout, into: &ledger)
            }
            if verdict != .inProgress {
                return End(verdict: verdict, reason: ledger.mainReason ?? "", service: description)
            }
            if givesUpEarly, let reason = ledger.reasonToGiveUp {
                return End(verdict: .failed(reason: "Gave up early."), reason: reason, service: description)
            }
            try await context.clock.sleep(for: poll)
        }
    }

    /// The service as it is now; nil while AWS cannot be reached. A cut connection says nothing about the deployment, so
    /// the wait goes on until the step's time is up.
    private func look() async throws -> ServiceDescription? {
        do {
            return try await ecs.service(service.service, in: service.cluster)
        } catch let error as AWSError where error.isPassing {
            try await context.log("Cannot see \(service) for the moment: \(error)", level: .warning)
            return nil
        } catch let error as AWSError where error.blamesCredentials {
            throw DeploymentRunError.lostSight(step: context.step.name, reason: "\(error)")
        } catch let error as CredentialsError {
            throw DeploymentRunError.lostSight(step: context.step.name, reason: "\(error)")
        }
    }

    /// Stopped tasks must be asked for by themselves, by the deployment that started them.
    private func listStoppedTasks(of rollout: Rollout, into ledger: inout StoppedTaskLedger) async throws {
        let arns = try await ecs.taskARNs(startedBy: rollout.deploymentID, in: service.cluster, desiredStatus: .stopped)
        guard !arns.isEmpty else { return }
        let tasks = try await ecs.tasks(arns, in: service.cluster)
        for line in ledger.add(tasks) { try await context.log(line, level: .warning) }
    }
}

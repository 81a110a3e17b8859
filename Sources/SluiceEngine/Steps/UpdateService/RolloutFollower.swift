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
            let look = try await RolloutSight(context: context).look(at: "\(service)") {
                try await ecs.service(service.service, in: service.cluster)
            }
            guard let description = look else {
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
                let verdict = await confirmed(verdict, of: rollout)
                return End(verdict: verdict, reason: ledger.mainReason ?? "", service: description)
            }
            if givesUpEarly, let reason = ledger.reasonToGiveUp {
                return End(verdict: .failed(reason: "Gave up early."), reason: reason, service: description)
            }
            try await context.clock.sleep(for: poll)
        }
    }

    /// A second witness for who took our place: the service deployment, where ECS has one, says whether it was rolled back.
    private func confirmed(_ verdict: Rollout.Verdict, of rollout: Rollout) async -> Rollout.Verdict {
        guard case .superseded = verdict, let arn = rollout.serviceDeployment,
            let own = try? await ecs.serviceDeployments([arn]).first, own.status.hasPrefix("ROLLBACK")
        else { return verdict }
        return .beingRolledBack(reason: own.statusReason ?? "ECS rolls our deployment back.")
    }

    /// Stopped tasks must be asked for by themselves, by the deployment that started them. Why they stopped is good to
    /// know and decides nothing alone, so a role that may not ask is told so once.
    private func listStoppedTasks(of rollout: Rollout, into ledger: inout StoppedTaskLedger) async throws {
        var advice = StepAdvice()
        let tasks = await advice.ask("ecs:ListTasks and ecs:DescribeTasks", for: "Why tasks stopped") {
            let arns = try await ecs.taskARNs(
                startedBy: rollout.deploymentID,
                in: service.cluster,
                desiredStatus: .stopped
            )
            return arns.isEmpty ? [] : try await ecs.tasks(arns, in: service.cluster)
        }
        let notes = ledger.add(notes: advice.notes)
        for line in notes + ledger.add(tasks ?? []) { try await context.log(line, level: .warning) }
    }
}

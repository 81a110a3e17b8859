import SluiceAWS
import SluiceModel

extension UpdateService {
    func run(_ plan: UpdateServicePlan, in context: StepContext) async throws -> DeploymentEnd {
        let journal = try await begun(plan, in: context)
        guard let deploymentID = journal.deploymentID else { throw StepFault.noAnswer("UpdateService") }
        let follower = RolloutFollower(
            context: context,
            ecs: try context.ecs().patient,
            service: plan.name,
            poll: plan.poll,
            lastEvent: journal.lastEvent
        )
        let rollout = Rollout(
            deploymentID: deploymentID,
            previousDefinition: journal.previousDefinition,
            serviceDeployment: journal.serviceDeployment,
            allowsZeroTasks: plan.allowsZeroTasks
        )
        while true {
            let end = try await follower.follow(rollout, givesUpEarly: true)
            if let conclusion = try await conclude(end, plan, journal, in: context) { return conclusion }
            try await context.clock.sleep(for: plan.poll)
        }
    }

    /// The deployment to follow: ours, or where nothing is to be changed the one that is there.
    private func begun(_ plan: UpdateServicePlan, in context: StepContext) async throws -> RolloutJournal {
        let before = RolloutJournal(before: plan)
        let hasBegun = await context.journal.hasBegun
        if plan.difference.isEmpty && !hasBegun {
            try await context.log("Nothing to change in \(plan.name).")
            return before
        }
        // A further attempt finds its own settings there, and means to start anew.
        let request = plan.difference.isEmpty ? plan.request.forcingDeployment : plan.request
        let answer = try await context.write(WriteIntent(RolloutJournal.key, facts: before.facts)) { ecs, facts in
            let service = try await ecs.updateService(request)
            return RolloutJournal(facts: facts).started(service)
        } adopt: { ecs, facts in
            try await Settled.look(on: context.clock) {
                RolloutJournal(facts: facts).adopted(
                    from: try await ecs.service(plan.name.service, in: plan.name.cluster),
                    by: request
                )
            }
        }
        let journal = RolloutJournal(facts: await context.facts(of: RolloutJournal.key) ?? before.facts, answer: answer)
        try await context.log(
            "Updated \(plan.name); following deployment \(journal.deploymentID ?? "").",
            level: .highlight
        )
        return journal
    }

    /// Nil where ECS calls it completed and there is nothing to prove it by yet: look again.
    private func conclude(
        _ end: RolloutFollower.End,
        _ plan: UpdateServicePlan,
        _ journal: RolloutJournal,
        in context: StepContext
    ) async throws -> DeploymentEnd? {
        if end.verdict.isFailure {
            let report = TargetHealthReport(service: end.service)
            for line in await report.lines(asking: try context.aws()) { try await context.log(line, level: .warning) }
        }
        switch end.verdict {
        case .completed: return try await proved(end.service, plan, journal, in: context)
        case .failed(let reason):
            return DeploymentEnd(journal.wasSteady ? .failed : .stalled, reason: sentence(reason, end))
        case .beingRolledBack(let reason): return DeploymentEnd(.failed, reason: sentence(reason, end))
        case .superseded(let other, let definition):
            return DeploymentEnd(
                .superseded,
                reason: "Deployment \(other) of \(TaskDefinitionName.short(definition)) took the place of ours."
            )
        case .nothingRunning:
            return DeploymentEnd(.nothingRunning, reason: "The desired count of \(plan.name) is 0: nothing runs.")
        case .serviceGone(let status): return DeploymentEnd(.failed, reason: "\(plan.name) is \(status).")
        case .inProgress: throw StepFault.noAnswer("DescribeServices")
        }
    }

    private func sentence(_ reason: String, _ end: RolloutFollower.End) -> String {
        [end.reason, reason].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension UpdateService {
    /// ECS calls it completed; green it is only when the tasks themselves run the release's images. Nil while there are
    /// no tasks to be seen, or AWS cannot be reached.
    private func proved(
        _ service: ServiceDescription,
        _ plan: UpdateServicePlan,
        _ journal: RolloutJournal,
        in context: StepContext
    ) async throws -> DeploymentEnd? {
        try await setOutputs(service, journal, in: context)
        let outcome: DeploymentOutcome = journal.changesNothing ? .noChange : .succeeded
        if service.desiredCount == 0 { return DeploymentEnd(outcome, reason: "Not proved: no task is wanted.") }
        let look = try await RolloutSight(context: context).look(at: "the tasks of \(plan.name)") {
            try await DigestProof(of: service, deploymentID: journal.deploymentID, in: context)
        }
        guard let proof = look else { return nil }
        if !proof.others.isEmpty {
            try await context.log("Not from this release, not judged: \(proof.others.joined(separator: ", ")).")
        }
        switch proof.verdict {
        case .proved(let how):
            try await context.log("Proved: \(how).", level: .highlight)
            return DeploymentEnd(outcome)
        case .notProved(let why):
            try await context.log("Not proved: \(why).", level: .warning)
            return DeploymentEnd(outcome, reason: "Not proved: \(why).")
        case .noTasks:
            try await context.log("\(plan.name) shows no running task of ours; looking again.", level: .warning)
            return nil
        case .refuted(let how): return DeploymentEnd(.failed, reason: how)
        }
    }

    private func setOutputs(_ service: ServiceDescription, _ journal: RolloutJournal, in context: StepContext)
        async throws
    {
        let values = [
            ("ServiceArn", service.arn), ("ServiceName", service.name),
            ("TaskDefinitionArn", service.taskDefinition ?? ""),
            ("ClusterName", journal.name.cluster), ("DeploymentId", journal.deploymentID ?? ""),
        ]
        for (name, value) in values { try await context.setOutput(name, to: value) }
    }
}

extension JSONValue {
    /// The request with a new deployment asked for, whatever it changes.
    fileprivate var forcingDeployment: JSONValue {
        var members = object ?? [:]
        members["forceNewDeployment"] = true
        return .object(members)
    }
}

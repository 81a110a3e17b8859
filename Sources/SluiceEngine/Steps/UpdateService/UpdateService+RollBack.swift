import SluiceAWS
import SluiceModel

extension UpdateService {
    /// Restores the definition and every setting that the step changed, and waits until that runs.
    func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd {
        guard let facts = record.intents.first?.facts else { return .nothingToRestore("") }
        let journal = RolloutJournal(
            facts: facts,
            answer: record.results.isEmpty ? nil : record.results[RolloutJournal.key]
        )
        guard journal.wasSteady, let previous = journal.previousDefinition else {
            return .nothingToRestore(
                "Nothing was rolled back: \(journal.name) had nothing before that had ever completed."
            )
        }
        let ecs = try context.ecs()
        let service = try await ecs.service(journal.name.service, in: journal.name.cluster)
        let definition = TaskDefinitionName.short(previous)
        if let other = someoneElse(in: service, since: record, journal) {
            return .nothingToRestore("Nothing was rolled back: deployment \(other) of someone else is there now.")
        }
        let difference = ServiceDifference(from: service.raw, by: journal.restoration)
        let isUntouched = service.primaryDeployment.map {
            journal.facts["deployments"]?.array?.contains(.string($0.id))
        }
        if record.results.isEmpty && (difference.isEmpty || isUntouched == true) {
            return .nothingToRestore("Nothing was rolled back: the update never reached \(journal.name).")
        }
        try await context.log("Rolling back \(journal.name) to \(definition).", level: .highlight)
        let deployment = try await restored(journal, difference, service, in: context)
        return try await followed(deployment, journal, service, in: context)
    }

    /// A deployment that is neither ours nor what ECS or an earlier try of this rollback started.
    private func someoneElse(
        in service: ServiceDescription,
        since record: StepRecord,
        _ journal: RolloutJournal
    ) -> String? {
        guard let primary = service.primaryDeployment else { return nil }
        let known = (journal.facts["deployments"]?.array ?? []) + record.results.values.compactMap { $0["deployment"] }
        // An update whose answer was lost is known by what it asked for.
        let requested = record.results[RolloutJournal.key] == nil ? journal.facts["requested"]?.string : nil
        let definitions = [journal.previousDefinition, requested]
        return known.contains(.string(primary.id)) || definitions.contains(primary.taskDefinition) ? nil : primary.id
    }

    /// The deployment that restores: the one that ECS started by itself, or ours.
    private func restored(
        _ journal: RolloutJournal,
        _ difference: ServiceDifference,
        _ service: ServiceDescription,
        in context: StepContext
    ) async throws -> String {
        let primary = service.primaryDeployment?.id ?? ""
        guard !difference.isEmpty else { return primary }
        let intent = WriteIntent(
            "UpdateService (rollback)",
            facts: RolloutJournal(restoring: journal, by: difference, in: service).facts
        )
        let request = journal.restoration
        let answer = try await context.write(intent) { ecs, facts in
            RolloutJournal(facts: facts).started(try await ecs.updateService(request))
        } adopt: { ecs, facts in
            let now = try await ecs.service(journal.name.service, in: journal.name.cluster)
            return RolloutJournal(facts: facts).adopted(from: now, by: request)
        }
        return answer["deployment"]?.string ?? primary
    }

    private func followed(
        _ deployment: String,
        _ journal: RolloutJournal,
        _ service: ServiceDescription,
        in context: StepContext
    ) async throws -> RollbackEnd {
        let definition = TaskDefinitionName.short(journal.previousDefinition ?? "")
        let follower = RolloutFollower(
            context: context,
            ecs: try context.ecs().patient,
            service: journal.name,
            poll: .seconds(try context.step.number("pollSeconds", default: Self.defaultPollSeconds)),
            lastEvent: service.events.first?.id
        )
        let rollout = Rollout(deploymentID: deployment, previousDefinition: nil, allowsZeroTasks: true)
        let end = try await follower.follow(rollout, givesUpEarly: false)
        switch end.verdict {
        case .completed:
            let left = journal.unrestorable
            let rest = left.isEmpty ? "" : " Not put back, having had no value before: \(left.joined(separator: ", "))."
            return .restored("Rolled back: \(journal.name) runs \(definition) again.\(rest)")
        case .superseded(let other, _): return .failed("The rollback was replaced by deployment \(other).")
        default: return .failed("The rollback of \(journal.name) to \(definition) failed. \(end.reason)")
        }
    }
}

extension RolloutJournal {
    /// The facts of the update that restores.
    fileprivate init(
        restoring journal: RolloutJournal,
        by difference: ServiceDifference,
        in service: ServiceDescription
    ) {
        var facts = journal.facts.object ?? [:]
        facts["startsDeployment"] = .bool(difference.startsDeployment)
        facts["deployments"] = .array(service.deployments.map { .string($0.id) })
        facts["before"] = ["taskDefinition": JSONValue(service.taskDefinition)]
        self.init(facts: .object(facts))
    }
}

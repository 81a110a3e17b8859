import SluiceModel
import SluiceStore

extension Deployer {
    /// Leaves to workers what is due of a project without anyone asking for it: each once, however many ask at a time.
    func queueAutomaticDeployments(of project: Project) async throws -> AutomaticQueue {
        // The facts on which the candidates rest are no older than this, so that whatever another one queues is seen.
        let newest = try await store.deployments(project: nil, environment: nil, limit: 1).first?.id
        var queue = AutomaticQueue()
        for candidate in try await automaticDeployments(of: project) where !candidate.isUnderWay {
            do {
                if let obstacle = candidate.obstacle {
                    queue.held.append(.init(project: project.name, candidate: candidate, reason: "\(obstacle)"))
                } else {
                    queue.queued.append(try await enqueue(candidate, since: newest ?? DeploymentID(0)))
                }
            } catch StoreError.deploymentRepeated, StoreError.noRelease {
                // Another one was faster, or the release was deleted meanwhile.
                continue
            } catch let error where !(error is CancellationError || error is StoreError) {
                queue.held.append(.init(project: project.name, candidate: candidate, reason: "\(error)"))
            }
        }
        return queue
    }

    /// How one that goes by itself ends without having begun, because it would no longer be queued now; nil otherwise.
    func overtaken(_ waiting: Deployment) async throws -> DeploymentEnd? {
        guard waiting.schedule?.isAutomatic == true else { return nil }
        if let hold = try await store.history(of: waiting.release)?.hold {
            return DeploymentEnd(.cancelled, reason: hold.text)
        }
        let current = try await store.current(
            project: waiting.project,
            environment: waiting.environment,
            tenant: waiting.tenant
        )
        guard let current, current.release.number > waiting.release.number else { return nil }
        return DeploymentEnd(.cancelled, reason: "Release \(current.version), made later, runs there by now.")
    }

    private func enqueue(_ candidate: AutomaticDeployment, since newest: DeploymentID) async throws -> Deployment {
        guard let release = try await store.release(candidate.release) else {
            throw StoreError.noRelease(candidate.release)
        }
        let tenant = try candidate.tenant.map(requireTenant)
        let tenants = tenant.map { [$0] } ?? []
        let forms = try await forms(for: release, in: [candidate.environment], for: tenants, given: [])
        for form in forms { try form.requireComplete() }
        return try await enqueue(
            release,
            in: candidate.environment,
            for: tenant,
            answers: forms.first?.answers ?? PromptAnswers(),
            schedule: DeploymentSchedule(start: world.now(), isAutomatic: true),
            firstSince: newest
        )
    }
}

extension AutomaticDeployment {
    /// Whether it was queued or begun and has not ended, which is nothing to wonder about.
    fileprivate var isUnderWay: Bool {
        if case .tried(let visit)? = obstacle { visit.outcome == nil } else { false }
    }
}

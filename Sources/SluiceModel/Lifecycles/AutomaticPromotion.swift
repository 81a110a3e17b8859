import FoundationEssentials

/// Which deployments of a project are due without anyone asking for them.
///
/// A pure function of what is recorded, so it is asked as often as anyone likes, after every event and on a timer, and
/// misses nothing. Its rules:
/// - To each automatic environment goes the newest release that its lifecycle lets in; if something keeps that one
///   away, no older one goes in its place.
/// - It never takes the place of a release made later, and goes once: where it was tried it is not tried again.
/// - One that was rolled back anywhere, or is prevented from progressing, goes nowhere by itself.
/// - `release progression allow` lifts all of these.
/// - While a freeze holds nothing goes; when it is over, what is due then goes.
/// - Where tenants are connected it goes to each of them that its channel is for, elsewhere to nobody in particular.
package struct AutomaticPromotion: Sendable {
    let project: Project
    let definitions: Definitions
    let now: Date

    package init(of project: Project, in definitions: Definitions, now: Date) {
        self.project = project
        self.definitions = definitions
        self.now = now
    }

    /// What is due now, in the order of the environments.
    ///
    /// - Parameter histories: as for `candidates`.
    package func due(_ histories: [ReleaseHistory]) -> [AutomaticDeployment] {
        candidates(histories).filter { $0.obstacle == nil }
    }

    /// For each place the release that would go there by itself, with what keeps it; none where no release may enter.
    ///
    /// - Parameter histories: the project's releases, newest first, down to where `isDecided` or all of them.
    package func candidates(_ histories: [ReleaseHistory]) -> [AutomaticDeployment] {
        verdicts(histories).compactMap { if case .goes(let deployment) = $0 { deployment } else { nil } }
    }

    /// Whether releases that are older than these would change nothing.
    package func isDecided(by histories: [ReleaseHistory]) -> Bool {
        !verdicts(histories).contains(.open)
    }

    /// Those that are automatic in the lifecycle of any of the project's channels, in their order.
    package var environments: [String] {
        let automatic = Set(project.channels.flatMap { lifecycle(of: $0.name).phases }.flatMap(\.automatic))
        return definitions.environments.map(\.name).filter(automatic.contains)
    }

    /// The tenants for which the project is deployed there, or nobody in particular where there are none.
    package func audiences(in environment: String) -> [Audience] {
        let tenants = project.tenanted == .no ? [] : definitions.tenants(of: project.name)
        let connected = tenants.filter { $0.environments(of: project.name).contains(environment) }
        guard connected.isEmpty else { return connected.map { Audience(of: $0, project: project.name) } }
        return project.tenanted == .required ? [] : [.nobody]
    }

    /// What is to happen in a place.
    private enum Verdict: Hashable {
        case goes(AutomaticDeployment)
        /// One of the releases runs there, and none that is newer may go.
        case stays
        /// None of the releases may go, and none of them runs there.
        case open
    }

    private func verdicts(_ histories: [ReleaseHistory]) -> [Verdict] {
        environments.flatMap { environment in
            audiences(in: environment).map { verdict(for: environment, $0, histories) }
        }
    }

    private func verdict(for environment: String, _ audience: Audience, _ histories: [ReleaseHistory]) -> Verdict {
        for history in histories {
            let visits = history.visits.filter { $0.environment == environment && $0.tenant == audience.tenant }
            if visits.contains(where: \.isPresent) { return .stays }
            let lifecycle = lifecycle(of: history.channel)
            guard lifecycle.phases.contains(where: { $0.automatic.contains(environment) }),
                isMeant(for: audience, history.channel)
            else { continue }
            let known = definitions.environments.map(\.name)
            let progression = Progression(of: history, by: lifecycle, over: known, for: audience, now: now)
            let refusal = progression.refusal(toEnter: environment)
            if let refusal, !refusal.isDecision { continue }
            return .goes(
                AutomaticDeployment(
                    release: history.release,
                    version: history.version,
                    environment: environment,
                    tenant: audience.tenant,
                    obstacle: refusal.map { .refused($0) } ?? obstacle(to: history, in: environment, audience, visits)
                )
            )
        }
        return .open
    }

    private func obstacle(
        to history: ReleaseHistory,
        in environment: String,
        _ audience: Audience,
        _ visits: [ReleaseVisit]
    ) -> AutomaticDeployment.Obstacle? {
        if let prevention = history.prevention { return .refused(.prevented(prevention)) }
        if let hold = history.hold { return .held(hold) }
        let tried = visits.last { $0.outcome == nil || $0.deployment.number > history.lastAllowed }
        if let tried { return .tried(tried) }
        let freezes = definitions.freezes(on: project.name, in: environment, for: audience.tenant, at: now)
        return freezes.isEmpty ? nil : .frozen(freezes)
    }

    /// A channel may be for tenants with certain tags; one that is gone from the files is for everyone.
    private func isMeant(for audience: Audience, _ channel: String) -> Bool {
        guard let tenant = audience.tenant.flatMap(definitions.tenant(named:)) else { return true }
        return tenant.meets(self.channel(named: channel)?.tenantTags ?? [])
    }

    private func lifecycle(of channel: String) -> Lifecycle {
        definitions.lifecycle(of: project, channel: self.channel(named: channel))
    }

    private func channel(named name: String) -> Channel? { project.channels.first { $0.name == name } }
}

extension EntryRefusal {
    /// Whether a person keeps the release out, and not the lifecycle.
    fileprivate var isDecision: Bool {
        if case .prevented = self { true } else { false }
    }
}

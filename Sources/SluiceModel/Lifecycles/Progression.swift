import FoundationEssentials

/// How far a release has come in its lifecycle, for a tenant or for nobody in particular.
///
/// A pure function of what is recorded, asked anew by everyone who wants to know: deploying, promoting, drawing it, and
/// what goes by itself. Having *ever* succeeded completes an environment, so no later failure closes a phase again, and
/// where a release has been it may always go back to (Octopus §4.5).
package struct Progression: Hashable, Sendable {
    package let lifecycle: String
    /// With their environments spelled out.
    package let phases: [Phase]
    package let history: ReleaseHistory
    package let audience: Audience
    let now: Date

    /// - Parameters:
    ///   - lifecycle: that of the release's channel, as the files say it now.
    ///   - environments: those of the workspace, in their order.
    ///   - now: by the clock; one that was set back makes a release wait longer, never less.
    package init(
        of history: ReleaseHistory,
        by lifecycle: Lifecycle,
        over environments: [String],
        for audience: Audience = .nobody,
        now: Date
    ) {
        self.lifecycle = lifecycle.name
        self.phases = lifecycle.phases(over: environments)
        self.history = history
        self.audience = audience
        self.now = now
    }

    /// Why the release may not enter an environment now; nil where it may.
    package func refusal(toEnter environment: String) -> EntryRefusal? {
        if hasSucceeded(in: environment) { return nil }
        guard let index = phases.firstIndex(where: { $0.environments.contains(environment) }) else {
            return .noPhase(environment: environment, lifecycle: lifecycle)
        }
        for phase in phases[..<index] {
            if let refusal = refusal(toLeave: phase, for: environment) { return refusal }
        }
        guard let prevention = history.prevention, index > 0, !phases[index].environments.contains(where: hasSucceeded)
        else { return nil }
        return .prevented(prevention)
    }

    /// Whether a release may go on from a phase that it need not skip.
    package func isComplete(_ phase: Phase) -> Bool {
        phase.environments.count(where: { hasSucceeded(in: $0) && hasSoaked(in: $0, of: phase) }) >= phase.needed
    }

    /// Where it may go next: it was not there yet, and nothing keeps it out.
    package var nextEnvironments: [String] {
        phases.flatMap(\.environments).filter {
            audience.isConnected(to: $0) && !hasSucceeded(in: $0) && refusal(toEnter: $0) == nil
        }
    }

    package func hasSucceeded(in environment: String) -> Bool {
        history.visits.contains { $0.environment == environment && $0.hasSucceeded && audience.counts($0) }
    }

    /// The latest deployment there; nil for none.
    package func lastVisit(to environment: String) -> ReleaseVisit? {
        history.visits.last { $0.environment == environment && audience.counts($0) }
    }

    /// An optional phase is skipped by not entering it; one that was entered is left as any other.
    private func refusal(toLeave phase: Phase, for environment: String) -> EntryRefusal? {
        let entered = phase.environments.filter(hasSucceeded)
        let needed = phase.isOptional ? min(phase.needed, entered.count) : phase.needed
        guard entered.count >= needed else {
            let missing = phase.environments.filter { !entered.contains($0) }
            return .incomplete(phase, environment: environment, missing: missing, count: needed - entered.count)
        }
        let soaking = entered.filter { !hasSoaked(in: $0, of: phase) }
        guard entered.count - soaking.count < needed else { return nil }
        return .soaking(phase, environment: environment, soaking.map { soak(in: $0, of: phase) })
    }

    private func hasSoaked(in environment: String, of phase: Phase) -> Bool {
        phase.soak == 0 || timeRun(in: environment) >= TimeInterval(phase.soak)
    }

    private func soak(in environment: String, of phase: Phase) -> Soak {
        let run = timeRun(in: environment)
        let isPresent = visits(in: environment).contains(where: \.isPresent)
        let end = isPresent ? now.addingTimeInterval(TimeInterval(phase.soak) - run) : nil
        return Soak(environment: environment, run: Int(run), end: end)
    }

    /// All stays together, in seconds; where several tenants' count, that of the one with the longest.
    private func timeRun(in environment: String) -> TimeInterval {
        Dictionary(grouping: visits(in: environment), by: \.tenant).values
            .map { $0.reduce(0) { $0 + $1.stay(until: now) } }.max() ?? 0
    }

    private func visits(in environment: String) -> [ReleaseVisit] {
        history.visits.filter { $0.environment == environment && audience.counts($0) }
    }
}

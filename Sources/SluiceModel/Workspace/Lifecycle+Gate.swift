/// Whether a release may enter an environment now.
package enum LifecycleGate: Hashable, Sendable {
    case open
    /// A whole sentence that says what is missing.
    case closed(reason: String)
}

extension Lifecycle {
    /// The phases with their environments spelled out.
    ///
    /// No phases: one for each environment. A phase without environments: all that no earlier phase names.
    package func phases(over environments: [String]) -> [Phase] {
        guard !phases.isEmpty else {
            return environments.map {
                Phase(name: $0, environments: [$0], minimumEnvironmentsBeforePromotion: 0, isOptional: false)
            }
        }
        var named: Set<String> = []
        return phases.map { phase in
            let own = phase.environments.isEmpty ? environments.filter { !named.contains($0) } : phase.environments
            named.formUnion(own)
            return Phase(
                name: phase.name,
                environments: own,
                minimumEnvironmentsBeforePromotion: phase.minimumEnvironmentsBeforePromotion,
                isOptional: phase.isOptional
            )
        }
    }

    /// A pure function of what has happened: `succeeded` holds the environments in which this release has *ever*
    /// succeeded, so a later failure never closes a phase again, and going back is always allowed (Octopus §4.5).
    package func gate(
        into environment: String,
        having succeeded: Set<String>,
        environments: [String]
    ) -> LifecycleGate {
        let phases = phases(over: environments)
        guard let target = phases.firstIndex(where: { $0.environments.contains(environment) }) else {
            return .closed(reason: "Lifecycle '\(name)' has no phase with environment '\(environment)'.")
        }
        if succeeded.contains(environment) { return .open }
        for phase in phases[..<target] where !phase.isOptional && !phase.isComplete(having: succeeded) {
            return .closed(reason: phase.missing(before: environment, having: succeeded))
        }
        return .open
    }
}

extension Phase {
    /// How many of its environments a release needs before it may go on.
    package var needed: Int {
        minimumEnvironmentsBeforePromotion == 0
            ? environments.count : min(minimumEnvironmentsBeforePromotion, environments.count)
    }

    package func isComplete(having succeeded: Set<String>) -> Bool {
        environments.filter(succeeded.contains).count >= needed
    }

    fileprivate func missing(before environment: String, having succeeded: Set<String>) -> String {
        let open = environments.filter { !succeeded.contains($0) }
        let names = open.map { "'\($0)'" }.joined(separator: ", ")
        let more = needed - (environments.count - open.count)
        let need = more == open.count ? names : "\(more) of \(names)"
        return
            "Environment '\(environment)' comes after phase '\(name)': this release has not succeeded in \(need) yet."
    }
}

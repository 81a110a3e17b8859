/// What is kept of the releases that go by one lifecycle.
package struct RetentionRules: Hashable, Sendable {
    /// The lifecycle's name: releases of other lifecycles are counted apart.
    let lifecycle: String
    /// For releases that were never deployed, and for environments that are in no phase any more.
    let elsewhere: RetentionPolicy
    private let phases: [String: Phase]

    /// The phase that an environment belongs to.
    struct Phase: Hashable, Sendable {
        let name: String
        let policy: RetentionPolicy
    }

    /// A phase without a policy takes that of the nearest earlier phase with one, else that of the lifecycle; with none
    /// at all everything is kept (Octopus §4.8).
    ///
    /// - Parameter environments: every one there is, in their order.
    package init(of lifecycle: Lifecycle, over environments: [String]) {
        self.lifecycle = lifecycle.name
        elsewhere = lifecycle.retention ?? .forever
        var inherited = elsewhere
        var phases: [String: Phase] = [:]
        for phase in lifecycle.phases(over: environments) {
            inherited = phase.retention ?? inherited
            for name in phase.environments { phases[name] = Phase(name: phase.name, policy: inherited) }
        }
        self.phases = phases
    }

    /// Each environment is a phase of its own, and all have one policy.
    package init(everywhere policy: RetentionPolicy) {
        lifecycle = ""
        elsewhere = policy
        phases = [:]
    }

    func phase(of environment: String) -> Phase {
        phases[environment] ?? Phase(name: environment, policy: elsewhere)
    }

    /// Whether nothing ever goes.
    package var keepsAll: Bool { elsewhere == .forever && phases.values.allSatisfy { $0.policy == .forever } }
}

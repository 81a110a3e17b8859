extension Lifecycle {
    /// The phases with their environments spelled out.
    ///
    /// No phases: one for each environment. A phase without environments: all that no earlier phase names.
    package func phases(over environments: [String]) -> [Phase] {
        guard !phases.isEmpty else { return environments.map { Phase(name: $0, environments: [$0]) } }
        var named: Set<String> = []
        return phases.map { phase in
            var phase = phase
            if phase.environments.isEmpty { phase.environments = environments.filter { !named.contains($0) } }
            named.formUnion(phase.environments)
            return phase
        }
    }
}

import SluiceModel

/// The situations of a project that some values can tell apart, one for each kind.
///
/// Of environments, steps and channels that no value names one is enough, and of tenants that all of them treat alike.
/// What is nothing special comes first.
struct SituationList {
    let contexts: [ScopeContext]
    /// False where there are more than `limit`, and `contexts` is empty.
    let isComplete: Bool

    static let limit = 20_000

    init(for values: [Variable], of project: Project, in definitions: Definitions) {
        let scopes = values.map(\.scope)
        let environments = Self.options(.environment, scopes, definitions.environments.map(\.name))
        let steps = Self.options(.step, scopes, project.steps.map(\.name))
        let channels = Self.options(.channel, scopes, project.channels.map(\.name))
        let tenants = Self.tenants(scopes, project, definitions)
        let count = environments.count * steps.count * channels.count * tenants.count
        isComplete = count <= Self.limit
        guard isComplete else {
            contexts = []
            return
        }
        contexts = tenants.flatMap { tenant in
            environments.filter { Self.isDeployed(tenant, in: $0, of: project) }.flatMap { environment in
                steps.flatMap { step in
                    channels.map { channel in
                        ScopeContext(
                            environment: environment,
                            step: step,
                            channel: channel,
                            tenant: tenant?.name,
                            tenantTags: Set(tenant?.tags ?? []),
                            process: DeploymentProcess.name
                        )
                    }
                }
            }
        }
    }

    /// Nil for any that no scope mentions, where there is one, and those that scopes do.
    private static func options(_ dimension: Scope.Dimension, _ scopes: [Scope], _ known: [String]) -> [String?] {
        let named = scopes.reduce(into: Set<String>()) { $0.formUnion($1[dimension]) }
        let mentioned = known.filter(named.contains).map(Optional.some)
        return known.count > mentioned.count || mentioned.isEmpty ? [nil] + mentioned : mentioned
    }

    private static func tenants(_ scopes: [Scope], _ project: Project, _ definitions: Definitions) -> [Tenant?] {
        guard project.tenanted != .no else { return [nil] }
        let asking = scopes.filter { !$0.tenants.isEmpty || !$0.tenantTags.isEmpty }
        var kinds: Set<[String]> = []
        let different = definitions.tenants(of: project.name).filter { tenant in
            let answers = asking.map { scope in
                (scope.tenants.isEmpty || scope.tenants.contains(tenant.name))
                    && (scope.tenantTags.isEmpty || !scope.tenantTags.isDisjoint(with: tenant.tags)) ? "y" : "n"
            }
            return kinds.insert([answers.joined()] + tenant.environments(of: project.name).sorted()).inserted
        }
        return (project.tenanted == .required ? [] : [nil]) + different
    }

    /// An environment that no value names is any of the others.
    private static func isDeployed(_ tenant: Tenant?, in environment: String?, of project: Project) -> Bool {
        guard let tenant, let environment else { return true }
        return tenant.environments(of: project.name).contains(environment)
    }
}

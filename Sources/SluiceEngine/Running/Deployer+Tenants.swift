import SluiceModel

extension Deployer {
    /// The tenants that a command names, in the order of the files: those with these names, and those with these tags.
    /// Tags of one set are alternatives, and a tenant needs one of each set (as in Octopus).
    ///
    /// - Throws: `TenantError` for a name that does not exist or has nothing to do with the project there, for tags that
    ///   nobody has, and with every value that the project requires and one of the tenants lacks.
    package func tenants(
        named names: [String],
        tagged tags: [String],
        for release: StoredRelease,
        in environment: String
    ) throws -> [Tenant] {
        let named = try names.map(requireTenant)
        let tagged = try tenants(tagged: tags, of: release.release, in: environment)
        let chosen = Set((named + tagged).map(\.name))
        let tenants = definitions.tenants.filter { chosen.contains($0.name) }
        for tenant in tenants { try requireConnection(of: tenant, to: release, in: environment) }
        try requireValues(of: tenants, for: release, in: environment)
        return tenants
    }

    func requireTenant(named name: String) throws -> Tenant { try definitions.requireTenant(named: name) }

    /// Whether a project that is still in the files may be deployed for this tenant, or for none.
    func requireTenancy(of release: StoredRelease, in environment: String, for tenant: Tenant?) throws {
        let name = release.release.project
        if let tenant {
            try requireConnection(of: tenant, to: release, in: environment)
            return try requireValues(of: [tenant], for: release, in: environment)
        }
        guard definitions.projects.first(where: { $0.name == name })?.tenanted == .required else { return }
        let known = definitions.tenants(of: name).filter { $0.environments(of: name).contains(environment) }
        throw TenantError.required(project: name, known: known.map(\.name))
    }

    private func requireConnection(of tenant: Tenant, to release: StoredRelease, in environment: String) throws {
        let project = release.release.project
        if definitions.projects.first(where: { $0.name == project })?.tenanted == .no {
            throw TenantError.notTenanted(project: project, tenant: tenant.name)
        }
        let environments = tenant.environments(of: project)
        guard environments.contains(environment) else {
            throw TenantError.notConnected(
                tenant: tenant.name,
                project: project,
                environment: environment,
                environments: environments
            )
        }
        let tags = tags(of: release.release)
        guard tenant.meets(tags) else {
            throw TenantError.notInChannel(tenant: tenant.name, channel: release.release.channel, tags: tags)
        }
    }

    /// Those that its channel asks of tenants, as the files say it now; none where the channel is gone.
    private func tags(of release: Release) -> [String] {
        definitions.projects.first { $0.name == release.project }?.channels.first { $0.name == release.channel }?
            .tenantTags ?? []
    }

    private func requireValues(of tenants: [Tenant], for release: StoredRelease, in environment: String) throws {
        let project = definitions.projects.first { $0.name == release.release.project }
        let missing = project?.missingValues(
            of: tenants,
            in: { _ in [environment] },
            channel: release.release.channel,
            having: release.variables
        )
        guard let missing, !missing.isEmpty else { return }
        throw TenantError.missing(missing, project: release.release.project)
    }

    private func tenants(tagged tags: [String], of release: Release, in environment: String) throws -> [Tenant] {
        guard !tags.isEmpty else { return [] }
        let known = definitions.tagSets.flatMap { set in set.tags.map { "\(set.name)/\($0)" } }
        for tag in tags where !known.contains(tag) { throw TenantError.noTag(tag, known: known) }
        let tenants = definitions.tenants.filter { tenant in
            tenant.environments(of: release.project).contains(environment) && tenant.meets(tags)
                && tenant.meets(self.tags(of: release))
        }
        guard !tenants.isEmpty else {
            throw TenantError.noneTagged(tags, project: release.project, environment: environment)
        }
        return tenants
    }
}

extension StepRenderer {
    /// Throws `TenantError.tied` for the first two values between which nothing decides in one of the steps.
    func requireNoTie(among steps: [Step]) throws {
        for step in steps {
            guard let tie = resolver.ties(in: context(of: step)).first else { continue }
            throw TenantError.tied(
                tie,
                environment: context(of: step).environment ?? "",
                tenant: context(of: step).tenant
            )
        }
    }
}

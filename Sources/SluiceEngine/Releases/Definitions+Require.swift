import SluiceModel

extension Definitions {
    /// Throws `ReleaseError.noProject`, with the names there are.
    package func requireProject(named name: String) throws -> Project {
        guard let project = projects.first(where: { $0.name == name }) else {
            throw ReleaseError.noProject(name, known: projects.map(\.name))
        }
        return project
    }

    /// Throws `TenantError.noTenant`, with the names there are.
    package func requireTenant(named name: String) throws -> Tenant {
        guard let tenant = tenant(named: name) else {
            throw TenantError.noTenant(name, known: tenants.map(\.name))
        }
        return tenant
    }
}

extension Project {
    /// The steps that a release of the channel has: those that could run.
    func steps(in channel: Channel) -> [Step] {
        steps.filter { !$0.isDisabled && ($0.channels.isEmpty || $0.channels.contains(channel.name)) }
    }

    /// The default channel for nil; throws `ReleaseError.noChannel`, with the names there are.
    package func requireChannel(named name: String?) throws -> Channel {
        guard let name else { return defaultChannel }
        guard let channel = channels.first(where: { $0.name == name }) else {
            throw ReleaseError.noChannel(name, project: self.name, known: channels.map(\.name))
        }
        return channel
    }
}

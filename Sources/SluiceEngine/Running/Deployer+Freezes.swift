import FoundationEssentials
import SluiceModel

extension Deployer {
    /// The freezes that hold now for a project, by environment; environments without one are not in it.
    package func freezes(on project: String, for tenant: String?) -> [String: [ActiveFreeze]] {
        var active: [String: [ActiveFreeze]] = [:]
        for environment in definitions.environments.map(\.name) {
            let freezes = definitions.freezes(on: project, in: environment, for: tenant, at: world.now())
            if !freezes.isEmpty { active[environment] = freezes }
        }
        return active
    }

    /// Throws `FreezeError.noFreeze` for an override of one that does not exist.
    func requireFreezesOfOverride() throws {
        let known = definitions.freezes.map(\.name)
        for name in freezeOverride?.freezes ?? [] where !known.contains(name) {
            throw FreezeError.noFreeze(name, known: known)
        }
    }

    /// Throws `FreezeError.frozen` with the freezes that hold there and are not overridden.
    ///
    /// - Parameter moment: when the deployment starts; nil for now.
    func requireNoFreeze(
        on project: String,
        in environment: String,
        for tenant: String?,
        at moment: Date? = nil,
        despite override: FreezeOverride?
    ) throws {
        let active = definitions.freezes(on: project, in: environment, for: tenant, at: moment ?? world.now())
        let left = active.filter { override?.freezes.contains($0.freeze.name) != true }
        guard left.isEmpty else {
            throw FreezeError.frozen(
                left,
                project: project,
                environment: environment,
                tenant: tenant,
                overriding: active.map(\.freeze.name)
            )
        }
    }

    /// What of the override is needed; nil where nothing of it is.
    ///
    /// - Parameter moment: when the deployment starts; nil for now.
    func usedOverride(
        of release: StoredRelease,
        in environment: String,
        for tenant: String?,
        at moment: Date? = nil
    ) -> FreezeOverride? {
        guard let freezeOverride else { return nil }
        let used = definitions.freezes(
            on: release.release.project,
            in: environment,
            for: tenant,
            at: moment ?? world.now()
        ).map(\.freeze.name).filter(freezeOverride.freezes.contains)
        return used.isEmpty ? nil : FreezeOverride(freezes: used, reason: freezeOverride.reason)
    }
}

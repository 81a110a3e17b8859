import SluiceModel

/// Which versions someone chose by hand (`--package`, `--package-version`), in Octopus's spellings.
package struct PackageSelection: Hashable, Sendable {
    /// For every package that nothing more exact names; nil for none.
    package let version: String?
    package let overrides: [PackageOverride]

    package init(version: String? = nil, overrides: [PackageOverride] = []) {
        self.version = version
        self.overrides = overrides
    }

    /// The version chosen for a reference: the one that its step fixes, or else what the most exact override says, a later
    /// one before an earlier of the same exactness; nil where nobody chose.
    package func version(for reference: PackageReference, id: String, in step: String) -> String? {
        if let fixed = reference.version { return fixed }
        let fitting = overrides.compactMap { override in
            override.exactness(for: reference, id: id, in: step).map { (exactness: $0, version: override.version) }
        }
        let best = fitting.map(\.exactness).max()
        return fitting.last { $0.exactness == best }?.version ?? version
    }

    /// Every override must fit a package that is free to choose: one that fits none is a slip.
    /// Throws `ReleaseError.unusedOverride`.
    func requireUse(by targets: [PackageTarget]) throws {
        let free = targets.filter { $0.reference.version == nil }
        for override in overrides {
            let fits = free.contains { override.exactness(for: $0.reference, id: $0.id, in: $0.step) != nil }
            guard fits else { throw ReleaseError.unusedOverride(override, packages: targets.map(\.text)) }
        }
    }
}

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

    /// The version chosen for a reference; nil where none was. The most exact override wins, a later one before an
    /// earlier of the same exactness.
    package func version(for reference: PackageReference, id: String, in step: String) -> String? {
        let fitting = overrides.compactMap { override in
            override.exactness(for: reference, id: id, in: step).map { (exactness: $0, version: override.version) }
        }
        let best = fitting.map(\.exactness).max()
        return fitting.last { $0.exactness == best }?.version ?? version
    }

    /// Every override must fit a package: one that fits none is a slip. Throws `ReleaseError.unusedOverride`.
    func requireUse(by targets: [PackageTarget]) throws {
        for override in overrides {
            let fits = targets.contains { override.exactness(for: $0.reference, id: $0.id, in: $0.step) != nil }
            guard fits else { throw ReleaseError.unusedOverride(override, packages: targets.map(\.text)) }
        }
    }
}

import Foundation

/// A freeze that holds now.
package struct ActiveFreeze: Hashable, Sendable {
    package let freeze: Freeze
    package let end: Date
}

extension ActiveFreeze: CustomStringConvertible {
    /// `'Year end' until 2027-01-04 08:00 (Europe/Berlin)`.
    package var description: String {
        "'\(freeze.name)' until \(WallTime(end, in: freeze.zone)) (\(freeze.zone.identifier))"
    }
}

extension Definitions {
    /// The freezes that keep a deployment back at a moment, in the order of the files.
    package func freezes(
        on project: String,
        in environment: String,
        for tenant: String?,
        at now: Date
    ) -> [ActiveFreeze] {
        freezes.filter { $0.concerns(project: project, environment: environment, tenant: tenant) }
            .compactMap { freeze in freeze.end(at: now).map { ActiveFreeze(freeze: freeze, end: $0) } }
    }
}

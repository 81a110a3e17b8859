/// A deployment that nobody has to ask for: its release may go on, and its phase says that it goes by itself.
package struct AutomaticDeployment: Hashable, Sendable {
    package let release: ReleaseID
    package let version: String
    package let environment: String
    /// For whom; nil for nobody in particular.
    package let tenant: String?
    /// What keeps it from being due; nil where it is due now.
    package let obstacle: Obstacle?

    package enum Obstacle: Hashable, Sendable {
        /// It was tried there, and nobody has allowed another try since.
        case tried(ReleaseVisit)
        /// It was rolled back somewhere, and nobody has allowed it since.
        case held(ProgressionDecision)
        case refused(EntryRefusal)
        case frozen([ActiveFreeze])
    }
}

extension AutomaticDeployment.Obstacle: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tried(let visit):
            """
            \(visit.deployment) took it there\(visit.outcome.map { " and ended \($0.rawValue)" } ?? ""), so it is not \
            tried again by itself. 'sluice release progression allow' lets it.
            """
        case .held(let decision): decision.text + " 'sluice release progression allow' lifts it."
        case .refused(let refusal): refusal.description
        case .frozen(let freezes):
            "Deployments there are frozen: \(freezes.map(\.description).joined(separator: "; "))."
        }
    }
}

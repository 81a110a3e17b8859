/// All that is recorded of a release's way through environments: the facts on which its progression rests.
package struct ReleaseHistory: Hashable, Sendable {
    package let release: ReleaseID
    package let version: String
    package let channel: String
    /// Oldest first.
    package var visits: [ReleaseVisit]
    /// Oldest first.
    package var decisions: [ProgressionDecision]

    package init(
        release: ReleaseID,
        version: String,
        channel: String,
        visits: [ReleaseVisit] = [],
        decisions: [ProgressionDecision] = []
    ) {
        self.release = release
        self.version = version
        self.channel = channel
        self.visits = visits
        self.decisions = decisions
    }

    /// The decision that keeps it from further phases; nil where none does.
    package var prevention: ProgressionDecision? {
        let last = decisions.last { if case .held = $0.kind { false } else { true } }
        if case .prevented = last?.kind { return last }
        return nil
    }

    /// The rollback for which it goes nowhere by itself; nil where there is none, or someone has allowed it since.
    package var hold: ProgressionDecision? {
        let last = decisions.last { if case .prevented = $0.kind { false } else { true } }
        if case .held = last?.kind { return last }
        return nil
    }

    /// The newest deployment of the store when someone last allowed it; 0 where nobody has.
    var lastAllowed: Int64 {
        decisions.last { if case .allowed = $0.kind { true } else { false } }?.after ?? 0
    }
}

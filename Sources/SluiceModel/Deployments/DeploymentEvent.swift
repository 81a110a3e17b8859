import FoundationEssentials

/// One thing that happened in a deployment. The list of them is the journal: everything else is rebuilt from it.
package struct DeploymentEvent: Hashable, Sendable, Codable {
    /// From 1, without gaps, within its deployment; 0 before the store has given one.
    package let sequence: Int
    package let at: Date
    package let fact: DeploymentFact

    package init(sequence: Int = 0, at: Date, fact: DeploymentFact) {
        self.sequence = sequence
        self.at = at
        self.fact = fact
    }
}

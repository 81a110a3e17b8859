/// What the journal tells of one step.
package struct StepRecord: Hashable, Sendable {
    package var status = Status.pending
    /// Attempts begun; 0 before the first.
    package var attempts = 0
    /// The facts of each write that was about to be made, by key, in order.
    package var intents: [(key: String, facts: JSONValue)] = []
    /// The answers, by key: a write with an intent and no answer may or may not have happened.
    package var results: [String: JSONValue] = [:]
    /// Nil for a sensitive one, whose value is sealed, or lived in memory only.
    package var outputs: [String: String?] = [:]
    /// The sensitive ones that were kept.
    package var sealedOutputs: [String: SealedText] = [:]
    package var rollback: Rollback?

    package enum Status: Hashable, Sendable {
        case pending
        case running
        case skipped
        case ended(DeploymentEnd)
    }

    package enum Rollback: Hashable, Sendable {
        case running(cause: DeploymentEnd)
        case ended(RollbackEnd)
    }

    package init() {}

    package var end: DeploymentEnd? {
        if case .ended(let end) = status { end } else { nil }
    }

    package static func == (one: StepRecord, other: StepRecord) -> Bool {
        one.status == other.status && one.attempts == other.attempts && one.results == other.results
            && one.outputs == other.outputs && one.sealedOutputs == other.sealedOutputs
            && one.rollback == other.rollback
            && one.intents.elementsEqual(other.intents) { $0.key == $1.key && $0.facts == $1.facts }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(status)
        hasher.combine(attempts)
    }
}

import Foundation
import SluiceAWS
import SluiceModel

/// One step's way into the deployment's journal.
///
/// It remembers what an interrupted attempt already did, so that nothing is done twice.
package actor StepJournal {
    private let step: String
    private let attempt: Int
    private let recorder: EventRecorder
    private var record: StepRecord

    /// - Parameter record: what the journal holds of the step, earlier attempts included.
    package init(step: String, attempt: Int, record: StepRecord, recorder: EventRecorder) {
        self.step = step
        self.attempt = attempt
        self.record = record
        self.recorder = recorder
    }

    func log(_ text: String, level: LogLevel) async throws {
        try await recorder.record(.log(step: step, level: level, text: text))
    }

    /// Whether this attempt, or one before it, began a write.
    var hasBegun: Bool { !record.intents.isEmpty }

    /// What someone has decided about this step; nil while nobody has.
    func decision() async throws -> InterventionDecision? { try await recorder.decision(on: step) }

    func ask(_ instructions: String) async throws {
        try await recorder.record(.interventionAsked(step: step, instructions: instructions))
    }

    /// A value in which a secret stands is one itself: masked, it would be no value any more.
    func setOutput(_ name: String, to value: String, isSensitive: Bool) async throws {
        let isSensitive = if isSensitive { true } else { await recorder.holdsSecret(value) }
        guard isSensitive else { return try await recordPlain(name, value) }
        await recorder.mask(Secret(value))
        try await recorder.recordSensitive(output: name, of: step, value: Secret(value))
    }

    private func recordPlain(_ name: String, _ value: String) async throws {
        try await recorder.record(.output(step: step, name: name, value: value))
    }

    func mask(_ secret: Secret) async { await recorder.mask(secret) }

    func facts(of key: String) -> JSONValue? { record.intents.first { $0.key == self.key(key) }?.facts }

    /// Each attempt writes under names of its own: what a failed one did is no answer for the next.
    private func key(_ key: String) -> String { attempt > 1 ? "\(key) (attempt \(attempt))" : key }

    func write(
        _ intent: WriteIntent,
        _ call: @Sendable (JSONValue) async throws -> JSONValue,
        adopt: @Sendable (JSONValue) async throws -> JSONValue?
    ) async throws -> JSONValue {
        let key = key(intent.key)
        if let answer = record.results[key] { return answer }
        var (facts, mayBeDone) = try await begin(key, intent.facts)
        var tries = 0
        while true {
            if mayBeDone, let answer = try await adopt(facts) { return try await finish(key, answer) }
            tries += 1
            do {
                return try await finish(key, try await call(facts))
            } catch let error as AWSError where error.isAmbiguous {
                // The answer was lost, so AWS may have done it: look before asking again.
                mayBeDone = true
                guard tries < Self.tries else {
                    guard let answer = try await adopt(facts) else { throw error }
                    return try await finish(key, answer)
                }
            }
        }
    }

    /// Calls made in all while their answers get lost.
    private static let tries = 3

    /// The intent's facts, those of an interrupted try where there was one, and whether it may have been carried out.
    private func begin(_ key: String, _ facts: JSONValue) async throws -> (facts: JSONValue, mayBeDone: Bool) {
        if let earlier = record.intents.first(where: { $0.key == key }) { return (earlier.facts, true) }
        record.intents.append((key, facts))
        try await recorder.record(.intent(step: step, key: key, facts: facts))
        return (facts, false)
    }

    private func finish(_ key: String, _ answer: JSONValue) async throws -> JSONValue {
        record.results[key] = answer
        try await recorder.record(.result(step: step, key: key, answer: answer))
        return answer
    }
}

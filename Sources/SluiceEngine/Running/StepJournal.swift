import Foundation
import SluiceAWS
import SluiceModel

/// One step's way into the deployment's journal.
///
/// It remembers what an interrupted attempt already did, so that nothing is done twice.
package actor StepJournal {
    private let step: String
    private let recorder: EventRecorder
    private var record: StepRecord

    package init(step: String, record: StepRecord, recorder: EventRecorder) {
        self.step = step
        self.record = record
        self.recorder = recorder
    }

    func log(_ text: String, level: LogLevel) async throws {
        try await recorder.record(.log(step: step, level: level, text: text))
    }

    func setOutput(_ name: String, to value: String, isSensitive: Bool) async throws {
        if isSensitive { await recorder.mask(Secret(value)) }
        await recorder.keep(output: name, of: step, value: value, isSensitive: isSensitive)
        try await recorder.record(.output(step: step, name: name, value: isSensitive ? nil : value))
    }

    func mask(_ secret: Secret) async { await recorder.mask(secret) }

    func write(
        _ intent: WriteIntent,
        _ call: @Sendable (JSONValue) async throws -> JSONValue,
        adopt: @Sendable (JSONValue) async throws -> JSONValue?
    ) async throws -> JSONValue {
        if let answer = record.results[intent.key] { return answer }
        let facts = try await begin(intent)
        if facts.isRepeated, let answer = try await adopt(facts.value) { return try await finish(intent, answer) }
        do {
            return try await finish(intent, try await call(facts.value))
        } catch let error as AWSError where error.isAmbiguous {
            // The answer was lost: AWS may have done it. Look before saying so, and never ask twice.
            guard let answer = try await adopt(facts.value) else { throw error }
            return try await finish(intent, answer)
        }
    }

    /// The intent's facts: those of the interrupted attempt where there was one.
    private func begin(_ intent: WriteIntent) async throws -> (value: JSONValue, isRepeated: Bool) {
        if let earlier = record.intents.first(where: { $0.key == intent.key }) { return (earlier.facts, true) }
        record.intents.append((intent.key, intent.facts))
        try await recorder.record(.intent(step: step, key: intent.key, facts: intent.facts))
        return (intent.facts, false)
    }

    private func finish(_ intent: WriteIntent, _ answer: JSONValue) async throws -> JSONValue {
        record.results[intent.key] = answer
        try await recorder.record(.result(step: step, key: intent.key, answer: answer))
        return answer
    }
}

import SluiceAWS
import SluiceModel

/// What calls that only inform have told; whole sentences, without secrets.
package struct StepAdvice: Hashable, Sendable {
    package private(set) var notes: [String] = []
    package private(set) var warnings: [String] = []

    package init() {}

    package mutating func warn(_ sentences: [String]) { warnings += sentences }

    /// One try of one call. A failure becomes a note, and the deployment never fails for it.
    ///
    /// - Parameters:
    ///   - action: the IAM action that allows the call, `cloudwatch:DescribeAlarms`.
    ///   - subject: what is not known without it, at the start of a sentence: "The state of the alarms".
    package mutating func ask<Answer>(
        _ action: String,
        for subject: String,
        _ call: () async throws -> Answer
    ) async -> Answer? {
        do {
            return try await call()
        } catch {
            notes.append("\(subject) was not checked (\(Self.reason(error))); \(action) allows it.")
            return nil
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? AWSError else { return "it could not be asked" }
        if error.denial != nil { return "it is not allowed" }
        return error.code.map { "AWS answered \($0)" } ?? "AWS did not answer"
    }
}

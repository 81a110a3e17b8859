import SluiceModel

/// What was read from AWS before the first step: the secrets that `!ssm` and `!secretsmanager` name, for each step that
/// uses them. Lives in memory only.
package struct ReferencedSecrets: Sendable {
    private var values: [Use: Result<Secret, SecretReferenceError>] = [:]

    private struct Use: Hashable {
        let reference: SecretReference
        let step: String
    }

    package init() {}

    mutating func set(_ reference: SecretReference, in step: String, to value: Result<Secret, SecretReferenceError>) {
        values[Use(reference: reference, step: step)] = value
    }

    func value(of reference: SecretReference, in step: String?) -> Result<Secret, SecretReferenceError> {
        guard let step, let value = values[Use(reference: reference, step: step)] else {
            return .failure(.notRead(reference))
        }
        return value
    }
}

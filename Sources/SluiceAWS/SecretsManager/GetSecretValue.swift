import SluiceModel

/// What Secrets Manager keeps under a name.
package enum SecretValue: Hashable, Sendable {
    case text(Secret)
    /// Bytes; they are not read.
    case binary
}

extension AWSClient {
    /// The current value of a secret; nil where there is no such secret.
    ///
    /// - Parameter name: or ARN.
    /// - Throws: as `call`.
    package func secretValue(_ name: String) async throws -> SecretValue? {
        do {
            let answer = try await call("GetSecretValue", of: .secretsManager, ["SecretId": .string(name)])
            return answer["SecretString"]?.string.map { .text(Secret($0)) } ?? .binary
        } catch let error as AWSError where error.code == "ResourceNotFoundException" {
            return nil
        }
    }
}

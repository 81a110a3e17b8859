import SluiceAWS
import SluiceModel

/// The keys of an account that states them, read when the account is first used.
struct AccountKeys: CredentialsProvider {
    let account: String
    let accessKey: VariableValue
    let secretKey: VariableValue
    let sessionToken: VariableValue?
    /// Throws `AccountError` and what AWS says.
    let read: @Sendable (VariableValue) async throws -> Secret

    var place: String { "the keys of account '\(account)'" }

    func credentials() async throws -> AWSCredentials? {
        var token: Secret?
        if let sessionToken { token = try await read(sessionToken) }
        return AWSCredentials(
            accessKeyID: try await read(accessKey).reveal(),
            secretAccessKey: try await read(secretKey),
            sessionToken: token
        )
    }
}

/// One place where credentials come from.
package protocol CredentialsProvider: Sendable {
    /// Nil where this place holds none, so that a chain goes on; throws where it should hold some and something is wrong.
    func credentials() async throws -> AWSCredentials?

    /// The place in words, for the error that lists every place looked at: `the environment (AWS_ACCESS_KEY_ID)`.
    var place: String { get }
}

/// Credentials that are given as they are.
struct StaticCredentials: CredentialsProvider {
    let keys: AWSCredentials
    let place: String

    func credentials() async throws -> AWSCredentials? { keys }
}

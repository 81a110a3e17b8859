/// Temporary credentials of a role, asked for with other credentials.
struct RoleCredentials: CredentialsProvider {
    let role: AssumedRole
    let source: any CredentialsProvider
    let region: String
    let world: AWSWorld

    var place: String { "the role '\(role.arn)', assumed with \(source.place)" }

    func credentials() async throws -> AWSCredentials? {
        try await AWSClient(region: region, credentials: source, world: world).assume(role)
    }
}

import SluiceModel

/// Temporary credentials of a role for a token that another party issued, as Kubernetes and CI systems do.
struct WebIdentityCredentials: CredentialsProvider {
    let role: AssumedRole
    /// Read again at every refresh, because the issuer replaces it.
    let tokenFile: String
    let region: String
    let world: AWSWorld

    var place: String { "the web identity token in '\(tokenFile)'" }

    func credentials() async throws -> AWSCredentials? {
        let token = try token()
        return try await AWSClient(unsignedIn: region, world: world).assume(role, webIdentity: token)
    }

    private func token() throws -> Secret {
        let bytes: [UInt8]?
        do { bytes = try SmallFile.bytes(at: tokenFile) } catch {
            throw CredentialsError.unreadableFile(path: tokenFile, reason: error.reason)
        }
        guard let bytes else { throw CredentialsError.unusable(place: place, reason: "There is no such file.") }
        return Secret(String(decoding: bytes, as: UTF8.self).trimmed)
    }
}

extension WebIdentityCredentials {
    /// What `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE` name; nil where neither is set.
    init?(region: String, world: AWSWorld) throws(CredentialsError) {
        let arn = world.environment.firstValue(of: "AWS_ROLE_ARN")
        guard let file = world.environment.firstValue(of: "AWS_WEB_IDENTITY_TOKEN_FILE") else { return nil }
        guard let arn else {
            throw .incomplete(
                place: "The environment",
                half: "AWS_WEB_IDENTITY_TOKEN_FILE",
                missing: "AWS_ROLE_ARN"
            )
        }
        let sessionName = world.environment.firstValue(of: "AWS_ROLE_SESSION_NAME")
        self.init(
            role: AssumedRole(arn: arn, sessionName: sessionName),
            tokenFile: file,
            region: region,
            world: world
        )
    }
}

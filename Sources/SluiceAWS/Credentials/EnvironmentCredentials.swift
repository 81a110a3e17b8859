import FoundationEssentials
import SluiceModel

/// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, and for temporary ones `AWS_SESSION_TOKEN`.
struct EnvironmentCredentials: CredentialsProvider {
    let world: AWSWorld

    var place: String { "the environment (AWS_ACCESS_KEY_ID)" }

    func credentials() async throws -> AWSCredentials? {
        let id = world.environment.firstValue(of: "AWS_ACCESS_KEY_ID")
        let secret = world.environment.firstValue(of: "AWS_SECRET_ACCESS_KEY")
        switch (id, secret) {
        case (nil, nil): return nil
        case (nil, _?): throw incomplete("AWS_SECRET_ACCESS_KEY", without: "AWS_ACCESS_KEY_ID")
        case (_?, nil): throw incomplete("AWS_ACCESS_KEY_ID", without: "AWS_SECRET_ACCESS_KEY")
        case (let id?, let secret?): return try keys(id, secret)
        }
    }

    private func keys(_ id: String, _ secret: String) throws -> AWSCredentials {
        let expiration = world.environment.firstValue(of: "AWS_CREDENTIAL_EXPIRATION")
            .flatMap { try? Date($0, strategy: .iso8601) }
        if let expiration, expiration <= world.now() { throw CredentialsError.expired(place: place, at: expiration) }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: Secret(secret),
            sessionToken: world.environment.firstValue(of: "AWS_SESSION_TOKEN").map { Secret($0) },
            expiration: expiration
        )
    }

    private func incomplete(_ half: String, without missing: String) -> CredentialsError {
        .incomplete(place: "The environment", half: half, missing: missing)
    }
}

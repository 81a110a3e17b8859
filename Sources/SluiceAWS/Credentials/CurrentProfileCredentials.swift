/// The profile that `AWS_PROFILE` names, else `default`.
///
/// A profile without credentials, which may hold a region only, lets the chain go on; so does a missing `default`.
struct CurrentProfileCredentials: CredentialsProvider {
    let region: String
    let world: AWSWorld

    private var named: ProfileCredentials {
        ProfileCredentials(name: world.currentProfile ?? "default", region: region, world: world)
    }

    var place: String { named.place }

    func credentials() async throws -> AWSCredentials? {
        do {
            return try await named.credentials()
        } catch CredentialsError.emptyProfile {
            return nil
        } catch CredentialsError.unknownProfile where world.currentProfile == nil {
            return nil
        }
    }
}

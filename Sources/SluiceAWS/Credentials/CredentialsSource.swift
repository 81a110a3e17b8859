/// Where an account's credentials come from, as its definition says.
package indirect enum CredentialsSource: Sendable {
    /// The environment, the shared files, the container, the instance: as every AWS tool does it.
    case defaultChain
    /// A profile of the shared files.
    case profile(String)
    case keys(AWSCredentials)
    /// Keys that have to be fetched from somewhere first.
    case fetched(any CredentialsProvider)
    /// A role, taken on with the credentials of another source.
    case role(AssumedRole, from: CredentialsSource)

    /// - Parameter region: where AWS STS is asked for a role.
    package func provider(region: String, world: AWSWorld) -> any CredentialsProvider {
        switch self {
        case .defaultChain: DefaultCredentials(region: region, world: world)
        case .profile(let name): ProfileCredentials(name: name, region: region, world: world)
        case .keys(let keys): StaticCredentials(keys: keys, place: "the keys of the account")
        case .fetched(let provider): provider
        case .role(let role, let source):
            RoleCredentials(
                role: role,
                source: source.provider(region: region, world: world),
                region: region,
                world: world
            )
        }
    }
}

extension AWSClient {
    package init(region: String, credentials source: CredentialsSource, world: AWSWorld) {
        self.init(region: region, credentials: source.provider(region: region, world: world), world: world)
    }
}

/// The places that every AWS tool looks at, in their order; the first that holds credentials wins.
struct DefaultCredentials: CredentialsProvider {
    let region: String
    let world: AWSWorld

    var place: String { "the default places" }

    /// - Throws: `CredentialsError.none` with every place where none holds any.
    func credentials() async throws -> AWSCredentials? {
        let providers = try providers()
        for provider in providers {
            if let found = try await provider.credentials() { return found }
        }
        throw CredentialsError.none(lookedAt: providers.map(\.place))
    }

    private func providers() throws -> [any CredentialsProvider] {
        var providers: [any CredentialsProvider] = [EnvironmentCredentials(world: world)]
        if let token = try WebIdentityCredentials(region: region, world: world) { providers.append(token) }
        providers.append(CurrentProfileCredentials(region: region, world: world))
        providers.append(ContainerCredentials(world: world))
        providers.append(InstanceCredentials(world: world))
        return providers
    }
}

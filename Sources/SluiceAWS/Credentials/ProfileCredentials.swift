/// What a profile of the shared files stands for: its own keys, or a role taken on with another profile, another place
/// or a token.
struct ProfileCredentials: CredentialsProvider {
    let name: String
    let region: String
    let world: AWSWorld

    var place: String {
        let paths = SharedProfiles.paths(environment: world.environment, home: world.home)
        return "the profile '\(name)' in '\(paths.credentials)' and '\(paths.config)'"
    }

    func credentials() async throws -> AWSCredentials? {
        let profiles = try SharedProfiles(environment: world.environment, home: world.home)
        let profile = try profiles.require(name)
        return try await provider(for: profile, in: profiles, after: []).credentials()
    }

    private func provider(
        for profile: Profile,
        in profiles: SharedProfiles,
        after seen: [String]
    ) throws(CredentialsError) -> any CredentialsProvider {
        if let role = role(of: profile), !seen.contains(profile.name) {
            return try provider(taking: role, for: profile, in: profiles, after: seen)
        }
        if let keys = try profile.keys() {
            return StaticCredentials(keys: keys, place: "the profile '\(profile.name)'")
        }
        if seen.contains(profile.name) { throw .profileLoop(seen + [profile.name]) }
        try Self.refuseUnsupported(in: profile)
        throw .emptyProfile(profile.name, files: profiles.files)
    }

    private func role(of profile: Profile) -> AssumedRole? {
        guard let arn = profile["role_arn"] else { return nil }
        return AssumedRole(
            arn: arn,
            sessionName: profile["role_session_name"],
            externalID: profile["external_id"],
            duration: profile["duration_seconds"].flatMap { Int($0) }
        )
    }

    private func provider(
        taking role: AssumedRole,
        for profile: Profile,
        in profiles: SharedProfiles,
        after seen: [String]
    ) throws(CredentialsError) -> any CredentialsProvider {
        if profile["mfa_serial"] != nil {
            throw .unsupported(profile: profile.name, key: "mfa_serial", what: "a one-time password")
        }
        if let file = profile["web_identity_token_file"] {
            return WebIdentityCredentials(role: role, tokenFile: file, region: region, world: world)
        }
        let source: any CredentialsProvider
        if let name = profile["source_profile"] {
            source = try provider(for: profiles.require(name), in: profiles, after: seen + [profile.name])
        } else if let name = profile["credential_source"] {
            source = try credentialSource(name, of: profile)
        } else {
            throw profile.incomplete("role_arn", without: "source_profile or credential_source")
        }
        return RoleCredentials(role: role, source: source, region: region, world: world)
    }

    private func credentialSource(
        _ name: String,
        of profile: Profile
    ) throws(CredentialsError) -> any CredentialsProvider {
        switch name {
        case "Environment": EnvironmentCredentials(world: world)
        case "EcsContainer": ContainerCredentials(world: world)
        case "Ec2InstanceMetadata": InstanceCredentials(world: world)
        default: throw .unknownCredentialSource(name, profile: profile.name)
        }
    }

    private static func refuseUnsupported(in profile: Profile) throws(CredentialsError) {
        let unsupported = [
            ("credential_process", "a program that prints credentials"),
            ("sso_session", "IAM Identity Center"),
            ("sso_start_url", "IAM Identity Center"),
            ("login_session", "a browser's sign-in"),
        ]
        for (key, what) in unsupported where profile[key] != nil {
            throw .unsupported(profile: profile.name, key: key, what: what)
        }
    }
}

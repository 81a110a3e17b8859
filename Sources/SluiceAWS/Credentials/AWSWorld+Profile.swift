extension AWSWorld {
    /// The profile that the environment names; nil for none.
    package var currentProfile: String? { environment.firstValue(of: "AWS_PROFILE", "AWS_DEFAULT_PROFILE") }

    /// The region where none is written: `AWS_REGION`, `AWS_DEFAULT_REGION`, else that of the profile, which is the
    /// given one, the current one or `default`; nil where none of them names one.
    ///
    /// - Throws: `CredentialsError` for a shared file that cannot be read.
    package func defaultRegion(profile: String? = nil) throws(CredentialsError) -> String? {
        if let region = environment.firstValue(of: "AWS_REGION", "AWS_DEFAULT_REGION") { return region }
        let profiles = try SharedProfiles(environment: environment, home: home)
        return profiles.region(of: profile ?? currentProfile ?? "default")
    }
}

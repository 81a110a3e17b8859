import SluiceModel

/// One profile of the shared files, both files together.
struct Profile: Sendable {
    let name: String
    /// Keys in lower case; never printed, for some are secret.
    let settings: [String: String]

    /// Nil for one that is absent or empty.
    subscript(key: String) -> String? {
        settings[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The keys that stand in the profile itself; nil for none.
    ///
    /// - Throws: `CredentialsError.incomplete` for a key without its secret.
    func keys() throws(CredentialsError) -> AWSCredentials? {
        switch (self["aws_access_key_id"], self["aws_secret_access_key"]) {
        case (nil, nil): return nil
        case (nil, _?): throw incomplete("aws_secret_access_key", without: "aws_access_key_id")
        case (_?, nil): throw incomplete("aws_access_key_id", without: "aws_secret_access_key")
        case (let id?, let secret?):
            return AWSCredentials(
                accessKeyID: id,
                secretAccessKey: Secret(secret),
                sessionToken: (self["aws_session_token"] ?? self["aws_security_token"]).map { Secret($0) }
            )
        }
    }

    func incomplete(_ half: String, without missing: String) -> CredentialsError {
        .incomplete(place: "The AWS profile '\(name)'", half: half, missing: missing)
    }
}

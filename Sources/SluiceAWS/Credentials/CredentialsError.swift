import FoundationEssentials

/// Why there is nothing to sign a request with.
package enum CredentialsError: Error, Hashable, Sendable {
    /// Every place of the chain, in the order it was looked at.
    case none(lookedAt: [String])
    /// - names: the profiles that exist. - files: those that were read.
    case unknownProfile(String, names: [String], files: [String])
    /// The profile exists and holds nothing to sign with.
    case emptyProfile(String, files: [String])
    /// `half` is set and `missing` is not; both are names of variables or keys.
    case incomplete(place: String, half: String, missing: String)
    /// The profile asks for something Sluice does not do: `credential_process`, IAM Identity Center, a one-time password.
    case unsupported(profile: String, key: String, what: String)
    /// The names in order, the repeated one at the end.
    case profileLoop([String])
    case unknownCredentialSource(String, profile: String)
    /// Its text is never quoted: it may be a secret.
    case malformedFile(path: String, line: Int, reason: String)
    case unreadableFile(path: String, reason: String)
    case expired(place: String, at: Date)
    /// A place that should hold credentials answers with something else; the reason is one sentence.
    case unusable(place: String, reason: String)
}

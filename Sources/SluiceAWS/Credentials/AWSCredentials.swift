import FoundationEssentials
import SluiceModel

/// What a request is signed with.
package struct AWSCredentials: Hashable, Sendable {
    /// Not secret: AWS prints it in its own logs.
    package let accessKeyID: String
    package let secretAccessKey: Secret
    /// Temporary credentials have one.
    package let sessionToken: Secret?
    /// Nil for keys that do not expire.
    package let expiration: Date?

    package init(
        accessKeyID: String,
        secretAccessKey: Secret,
        sessionToken: Secret? = nil,
        expiration: Date? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
    }
}

/// An IAM role to take on.
package struct AssumedRole: Hashable, Sendable {
    package let arn: String
    /// What CloudTrail shows; letters, digits and `=,.@-_`.
    package let sessionName: String
    /// What the role's owner may demand; nil for none.
    package let externalID: String?
    /// Seconds; nil for the role's own length.
    package let duration: Int?

    package init(arn: String, sessionName: String? = nil, externalID: String? = nil, duration: Int? = nil) {
        self.arn = arn
        self.sessionName = sessionName ?? "sluice"
        self.externalID = externalID
        self.duration = duration
    }
}

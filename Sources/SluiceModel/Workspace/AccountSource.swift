/// Where an AWS account's credentials come from.
package enum AccountSource: Hashable, Sendable {
    /// The SDKs' default chain: environment, shared files, container, instance.
    case defaultChain
    /// A profile of the shared credentials and config files.
    case profile(String)
    /// Keys; the secret one is never written in plain text.
    case keys(accessKey: VariableValue, secretKey: VariableValue, sessionToken: VariableValue?)
    /// A role that is assumed with the credentials of another account, or of the default chain where `from` is nil.
    case assumeRole(arn: String, externalID: String?, sessionName: String?, from: String?)
}

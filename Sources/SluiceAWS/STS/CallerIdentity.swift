/// Who the credentials belong to.
package struct CallerIdentity: Hashable, Sendable {
    /// Twelve digits.
    package let account: String
    package let arn: String

    package init(account: String, arn: String) {
        self.account = account
        self.arn = arn
    }
}

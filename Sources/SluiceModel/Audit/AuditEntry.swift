import FoundationEssentials

/// Who did what, when and to what.
package struct AuditEntry: Hashable, Sendable {
    package let action: AuditAction
    package let user: String
    package let at: Date
    /// The id of what it was done to: `Releases-12`, `Deployments-34`.
    package let subject: String
    /// Nil for what concerns no project in particular; so with the next two.
    package let project: String?
    package let environment: String?
    package let tenant: String?
    /// How it was; nil where there was nothing.
    package let before: JSONValue?
    /// How it is since; nil where nothing is left.
    package let after: JSONValue?

    package init(
        _ action: AuditAction,
        of subject: String,
        by user: String,
        at: Date,
        project: String? = nil,
        environment: String? = nil,
        tenant: String? = nil,
        before: JSONValue? = nil,
        after: JSONValue? = nil
    ) {
        self.action = action
        self.user = user
        self.at = at
        self.subject = subject
        self.project = project
        self.environment = environment
        self.tenant = tenant
        self.before = before
        self.after = after
    }
}

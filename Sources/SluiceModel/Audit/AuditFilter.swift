/// Which entries of the audit a question is about; nil means all.
package struct AuditFilter: Hashable, Sendable {
    package var project: String?
    package var environment: String?
    package var user: String?
    package var action: AuditAction?
    package var limit: Int?

    package init(
        project: String? = nil,
        environment: String? = nil,
        user: String? = nil,
        action: AuditAction? = nil,
        limit: Int? = nil
    ) {
        self.project = project
        self.environment = environment
        self.user = user
        self.action = action
        self.limit = limit
    }
}

import FoundationEssentials

/// What was decided about a release's way besides deploying it. Decisions are kept in their order and never changed.
package struct ProgressionDecision: Hashable, Sendable {
    package let kind: Kind
    /// Who decided; for a hold, who made the deployment that brought it about.
    package let by: String
    package let at: Date
    /// The newest deployment of the store at that moment; 0 for none. A hold has the one that brought it about.
    package let after: Int64

    package init(_ kind: Kind, by: String, at: Date, after: Int64 = 0) {
        self.kind = kind
        self.by = by
        self.at = at
        self.after = after
    }

    package enum Kind: Hashable, Sendable {
        /// It enters no further phase, whoever asks.
        case prevented(reason: String)
        /// Takes back what was decided before; the reason is empty where none was given.
        case allowed(reason: String)
        /// It was rolled back, so it goes nowhere by itself.
        case held(Rollback)
    }

    /// What took a release away from where it was.
    package struct Rollback: Hashable, Sendable {
        package let environment: String
        package let tenant: String?
        /// The release that took its place; nil where its own deployment was rolled back.
        package let replacement: String?

        package init(environment: String, tenant: String? = nil, replacement: String? = nil) {
            self.environment = environment
            self.tenant = tenant
            self.replacement = replacement
        }
    }
}

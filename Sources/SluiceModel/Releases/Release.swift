import FoundationEssentials

/// A release: everything a deployment needs, fixed at the moment of creation.
///
/// It never reads `projects/` or `variables/` again; to pick up an edit, create another release.
package struct Release: Hashable, Sendable, Codable {
    package let project: String
    /// Unique within its project, as written; ordered as an Octopus version.
    package let version: String
    package let channel: String
    /// The deployment process, templates not yet rendered.
    package let steps: [Step]
    package let rollback: RollbackExtent
    /// Every value of every variable; secrets as references.
    package let variables: [Variable]
    /// Pinned to digests, in process order.
    package let packages: [PinnedPackage]
    /// Markdown; empty for none.
    package let notes: String
    /// Nil for none.
    package let customFields: [CustomField]?
    package let git: GitState
    package let createdBy: String
    package let createdAt: Date

    package init(
        project: String,
        version: String,
        channel: String,
        steps: [Step],
        rollback: RollbackExtent,
        variables: [Variable],
        packages: [PinnedPackage],
        notes: String,
        customFields: [CustomField]? = nil,
        git: GitState,
        createdBy: String,
        createdAt: Date
    ) {
        self.project = project
        self.version = version
        self.channel = channel
        self.steps = steps
        self.rollback = rollback
        self.variables = variables
        self.packages = packages
        self.notes = notes
        self.customFields = customFields
        self.git = git
        self.createdBy = createdBy
        self.createdAt = createdAt
    }
}

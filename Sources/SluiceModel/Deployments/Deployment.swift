import FoundationEssentials

/// One release on its way into one environment.
package struct Deployment: Hashable, Sendable, Codable {
    package let id: DeploymentID
    package let release: ReleaseID
    package let project: String
    package let version: String
    package let environment: String
    /// For whom; nil where it is for nobody in particular.
    package let tenant: String?
    /// Which of the release's variables it uses: 0 for those it was made with.
    package let snapshot: Int
    /// What was answered to its prompts, by variable.
    package let answers: [String: StoredAnswer]
    /// Nil where no freeze was in the way.
    package let freezeOverride: FreezeOverride?
    /// Steps that it leaves out, by name.
    package let skippedSteps: [String]
    package let createdBy: String
    package let createdAt: Date
    /// Nil where it began at once, with the command that made it.
    package let schedule: DeploymentSchedule?
    /// Nil while it waits, and where it ended without having begun.
    package let startedAt: Date?
    /// Its place in the order in which the store's deployments began, from 1; nil as `startedAt` is. Their numbers tell
    /// the order in which they were asked for, which is another one.
    package let turn: Int64?
    package let state: DeploymentState

    package init(
        id: DeploymentID,
        release: ReleaseID,
        project: String,
        version: String,
        environment: String,
        tenant: String? = nil,
        snapshot: Int = 0,
        answers: [String: StoredAnswer] = [:],
        freezeOverride: FreezeOverride? = nil,
        skippedSteps: [String] = [],
        createdBy: String,
        createdAt: Date,
        schedule: DeploymentSchedule? = nil,
        startedAt: Date? = nil,
        turn: Int64? = nil,
        state: DeploymentState
    ) {
        self.id = id
        self.release = release
        self.project = project
        self.version = version
        self.environment = environment
        self.tenant = tenant
        self.snapshot = snapshot
        self.answers = answers
        self.freezeOverride = freezeOverride
        self.skippedSteps = skippedSteps
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.schedule = schedule
        self.startedAt = startedAt
        self.turn = turn
        self.state = state
    }
}

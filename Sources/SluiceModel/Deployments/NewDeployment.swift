import FoundationEssentials

/// What a deployment is opened with.
package struct NewDeployment: Hashable, Sendable {
    package var release: ReleaseID
    package var environment: String
    /// For whom; nil for nobody in particular.
    package var tenant: String?
    /// Which of the release's variables it uses: 0 for those it was made with.
    package var snapshot: Int
    /// By variable.
    package var answers: [String: StoredAnswer]
    /// Nil where no freeze was in the way.
    package var freezeOverride: FreezeOverride?
    /// Steps that it leaves out, by name.
    package var skippedSteps: [String]
    /// Nil for one that begins at once.
    package var schedule: DeploymentSchedule?
    /// Refuse it where another deployment of the release to the same place has a higher number than this one; nil for no
    /// such rule. Whoever judged by what was recorded up to that number is sure then that nobody did the same meanwhile.
    package var firstSince: DeploymentID?
    package var owner: DeploymentOwner
    package var at: Date

    package init(
        of release: ReleaseID,
        environment: String,
        tenant: String? = nil,
        snapshot: Int = 0,
        answers: [String: StoredAnswer] = [:],
        freezeOverride: FreezeOverride? = nil,
        skippedSteps: [String] = [],
        schedule: DeploymentSchedule? = nil,
        firstSince: DeploymentID? = nil,
        owner: DeploymentOwner,
        at: Date
    ) {
        self.release = release
        self.environment = environment
        self.tenant = tenant
        self.snapshot = snapshot
        self.answers = answers
        self.freezeOverride = freezeOverride
        self.skippedSteps = skippedSteps
        self.schedule = schedule
        self.firstSince = firstSince
        self.owner = owner
        self.at = at
    }
}

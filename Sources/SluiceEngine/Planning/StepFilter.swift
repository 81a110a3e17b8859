import SluiceModel

/// Which steps of a process belong to a deployment at all.
package struct StepFilter: Hashable, Sendable {
    let environment: String
    let channel: String
    /// By name: those that someone leaves out of this one deployment.
    let skipped: [String]

    package init(environment: String, channel: String, skipped: [String] = []) {
        self.environment = environment
        self.channel = channel
        self.skipped = skipped
    }

    /// A whole sentence; nil where the step belongs.
    package func reasonToSkip(_ step: Step) -> String? {
        if step.isDisabled { return "It is disabled." }
        if skipped.contains(step.name) { return "This deployment leaves it out." }
        if !step.environments.isEmpty && !step.environments.contains(environment) {
            return "It runs in \(Names.quoted(step.environments)) only."
        }
        if step.excludedEnvironments.contains(environment) { return "It does not run in '\(environment)'." }
        if !step.channels.isEmpty && !step.channels.contains(channel) {
            return "It runs in channel \(Names.quoted(step.channels, last: "or")) only."
        }
        return nil
    }
}

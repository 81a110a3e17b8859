import SluiceModel

/// What a deployment's values come from besides its release: read when it is deployed.
package struct DeploymentInputs: Sendable {
    /// Account variables take their parts from these.
    package var accounts: [Account] = []
    /// Of the workspace, in order.
    package var environments: [String] = []
    /// Whom it is for; nil for nobody in particular.
    package var tenant: Tenant?
    package var background = DeploymentBackground()
    package var answers = PromptAnswers()
    /// Steps to leave out, by name.
    package var skippedSteps: [String] = []

    package init() {}
}

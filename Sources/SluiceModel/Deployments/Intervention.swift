/// A step at which a deployment waits for a person's decision.
package struct Intervention: Hashable, Sendable {
    package let step: String
    /// What the person should look at.
    package let instructions: String
    /// The first one of the step's attempt, which counts; nil while nobody has decided.
    package var decision: InterventionDecision?
}

/// Finds the intervention that a deployment is at: takes its facts in, in their order.
package struct InterventionTracker: Hashable, Sendable {
    /// Nil where it waits for nobody.
    package private(set) var current: Intervention?

    package init() {}

    package init(_ facts: some Sequence<DeploymentFact>) { for fact in facts { handle(fact) } }

    package mutating func handle(_ fact: DeploymentFact) {
        switch fact {
        case .interventionAsked(let step, let instructions):
            let decision = current?.step == step ? current?.decision : nil
            current = Intervention(step: step, instructions: instructions, decision: decision)
        case .interventionDecided(let step, let decision):
            if current?.step == step, current?.decision == nil { current?.decision = decision }
        case .stepStarted, .stepEnded, .ended: current = nil
        default: break
        }
    }
}

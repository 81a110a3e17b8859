import SluiceModel

/// Why nothing can be decided about a deployment now.
package enum InterventionError: Error, Hashable {
    case notWaiting(DeploymentID)
    /// By the step's name.
    case decided(String, InterventionDecision)
}

extension InterventionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notWaiting(let id):
            "\(id) waits for nobody's decision: 'sluice deployment view \(id)' shows how far it is."
        case .decided(let step, let decision): "Step '\(step)' was decided about already. \(decision)"
        }
    }
}

import SluiceModel

/// What AWS goes on doing for a deployment that nobody follows.
enum InFlight {
    /// A sentence for each step that began a rollout and has not ended.
    static func sentences(_ facts: [DeploymentFact]) -> [String] {
        var rollouts: [String: String] = [:]
        for fact in facts {
            switch fact {
            case .intent(let step, let key, let facts):
                if let service = facts["service"]?.string {
                    rollouts[step] = "\(key) of service '\(service)' may have reached AWS."
                }
            case .result(let step, _, let answer):
                if let id = answer["deployment"]?.string, let service = answer["service"]?.string {
                    rollouts[step] = "Deployment \(id) of \(service) goes on in AWS."
                }
            case .stepEnded(let step, _), .rollbackEnded(let step, _): rollouts[step] = nil
            default: break
            }
        }
        return rollouts.sorted { $0.key < $1.key }.map(\.value)
    }
}

import SluiceAWS
import SluiceModel

/// Looking at a rollout while AWS may be out of reach: what cannot be seen says nothing about it.
struct RolloutSight {
    let context: StepContext

    /// Nil while AWS cannot be reached, which is told. Throws `DeploymentRunError.lostSight` where only other credentials
    /// would help, and everything else as it is.
    func look<Answer>(at subject: String, _ question: () async throws -> Answer) async throws -> Answer? {
        do {
            return try await question()
        } catch let error as AWSError where error.isPassing {
            try await context.log("Cannot see \(subject) for the moment: \(error)", level: .warning)
            return nil
        } catch let error as AWSError where error.blamesCredentials {
            throw DeploymentRunError.lostSight(step: context.step.name, reason: "\(error)")
        } catch let error as CredentialsError {
            throw DeploymentRunError.lostSight(step: context.step.name, reason: "\(error)")
        }
    }
}

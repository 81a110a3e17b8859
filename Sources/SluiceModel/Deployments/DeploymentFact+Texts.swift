extension DeploymentFact {
    /// The same fact with each text for people replaced: what masks secrets before a fact is stored. Intents, results and
    /// outputs are data that later steps use; whoever makes them sees to it that they hold no secret.
    package func mapTexts(_ transform: (String) -> String) -> DeploymentFact {
        switch self {
        case .log(let step, let level, let text): .log(step: step, level: level, text: transform(text))
        case .stepSkipped(let step, let reason): .stepSkipped(step: step, reason: transform(reason))
        case .stepEnded(let step, let end): .stepEnded(step: step, end: end.mapReason(transform))
        case .rollbackStarted(let step, let cause): .rollbackStarted(step: step, cause: cause.mapReason(transform))
        case .rollbackEnded(let step, let end): .rollbackEnded(step: step, end: end.mapText(transform))
        case .interventionAsked(let step, let instructions):
            .interventionAsked(step: step, instructions: transform(instructions))
        case .ended(let end): .ended(end.mapReason(transform))
        case .started, .resumed, .stepStarted, .cancelRequested, .interventionDecided: self
        case .intent, .result, .output, .sealedOutput: self
        }
    }
}

extension DeploymentEnd {
    fileprivate func mapReason(_ transform: (String) -> String) -> DeploymentEnd {
        DeploymentEnd(outcome, cause: cause, reason: transform(reason))
    }
}

extension RollbackEnd {
    fileprivate func mapText(_ transform: (String) -> String) -> RollbackEnd {
        switch self {
        case .restored(let text): .restored(transform(text))
        case .nothingToRestore(let text): .nothingToRestore(transform(text))
        case .failed(let text): .failed(transform(text))
        }
    }
}

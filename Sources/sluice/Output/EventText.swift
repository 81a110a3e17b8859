import SluiceModel

/// A deployment's events as lines for people.
struct EventText {
    let style: Style

    /// Nil for what only the journal needs. May have several lines.
    func text(of fact: DeploymentFact, in deployment: Deployment) -> String? {
        switch fact {
        case .started:
            style.bold(
                "Deploying \(deployment.subject) (\(deployment.id))"
            )
        case .resumed(let owner, _): style.bold("\(deployment.id) is resumed by \(owner.user).")
        case .stepStarted(let step, let attempt):
            style.bold("Step '\(step)'") + (attempt > 1 ? " (attempt \(attempt))" : "")
        case .stepSkipped(let step, let reason): style.dim("Step '\(step)' is skipped. \(reason)")
        case .intent, .result, .output, .sealedOutput, .rollbackStarted: nil
        case .log(_, let level, let text): line(text, level)
        case .stepEnded(let step, let end): ended("Step '\(step)'", end)
        case .interventionAsked(_, let instructions):
            """
              \(instructions.split(separator: "\n").joined(separator: "\n  "))
              Waiting for a decision: 'sluice deployment approve \(deployment.id)' or 'sluice deployment reject \(deployment.id)'.
            """
        case .interventionDecided(let step, let decision): "  Step '\(step)': \(decision)"
        case .cancelRequested(let by, let leave):
            "\(by) asks to cancel\(leave ? " and leave everything as it is" : "")."
        case .rollbackEnded(_, let end): end.text.isEmpty ? nil : (end.isFailed ? style.red(end.text) : end.text)
        case .ended(let end): ended(style.bold("Deployment"), end)
        }
    }

    private func line(_ text: String, _ level: LogLevel) -> String? {
        switch level {
        case .verbose: nil
        case .info, .wait, .highlight: "  " + text
        case .warning: "  " + style.yellow("warning: ") + text
        case .error: "  " + style.red(text)
        }
    }

    private func ended(_ what: String, _ end: DeploymentEnd) -> String {
        let outcome = end.outcome.isSuccess ? style.green(end.outcome.rawValue) : style.red(end.outcome.rawValue)
        let cause = end.cause.map { " (\($0.rawValue))" } ?? ""
        return "\(what): \(outcome)\(cause)" + (end.reason.isEmpty ? "" : ". \(end.reason)")
    }
}

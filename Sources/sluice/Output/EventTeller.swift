import ArgumentParser
import Foundation
import SluiceEngine
import SluiceModel
import SluiceStore

/// Tells a deployment's events while they happen: on standard output for people, on standard error beside json and basic.
actor EventTeller {
    private let descriptor: Int32
    private let style: Style
    private var deployment: Deployment?
    /// On a terminal a line that only holds until the next one stands alone at the end, and is replaced.
    private var progress: ProgressLine

    init(format: OutputFormat) {
        descriptor = format == .table ? 1 : 2
        style = Style(descriptor: descriptor)
        progress = ProgressLine(descriptor: descriptor)
    }

    /// Runs the work with an observer that tells; where it is interrupted, or its journal cannot be written, says what goes
    /// on without us.
    func telling(
        _ store: any Store,
        _ work: @Sendable (@escaping DeploymentObserver) async throws -> FinishedDeployment
    ) async throws -> FinishedDeployment {
        do {
            return try await work { deployment, event in await self.tell(deployment, event) }
        } catch is CancellationError {
            if let deployment { await sayGoodbye(deployment, store) }
            throw ExitCode(130)
        } catch let error where error is StoreError || error is DeploymentRunError {
            // It can go no further here; what was begun goes on.
            if let deployment, deployment.state.end == nil { await sayGoodbye(deployment, store) }
            throw error
        }
    }

    func tell(_ deployment: Deployment, _ event: DeploymentEvent) {
        self.deployment = deployment
        guard let text = EventText(style: style).text(of: event.fact, in: deployment) else { return }
        let time = style.dim(String(TimeText.scripts(event.at).dropFirst(11).prefix(8)))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(time)  \($0)" }
        if case .log(_, .wait, _) = event.fact { progress.show(lines.last ?? "") } else { progress.print(lines) }
    }

    private func sayGoodbye(_ deployment: Deployment, _ store: any Store) async {
        progress.print([])
        let facts = (try? await store.events(of: deployment.id))?.map(\.fact) ?? []
        let rollouts = InFlight.sentences(facts)
        let status = rollouts.isEmpty ? ["Nothing is under way in AWS."] : rollouts
        Console.note("")
        Console.note("Stopped following \(deployment.id). \(status.joined(separator: " "))")
        Console.note(
            "Go on with 'sluice deployment resume \(deployment.id)', or give it up with 'sluice deployment cancel \(deployment.id)'."
        )
    }
}

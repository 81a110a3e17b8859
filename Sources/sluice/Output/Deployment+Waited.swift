import Foundation
import SluiceModel

extension Deployment {
    /// Nil while it has not ended.
    var endedAt: Date? {
        switch state {
        case .queued, .open: nil
        case .ended(_, let date): date
        }
    }

    /// Whole seconds; nil where it has not begun and ended. A clock that was set back makes it 0.
    var duration: Int? {
        guard let startedAt, let endedAt else { return nil }
        return Int(exactly: max(endedAt.timeIntervalSince(startedAt), 0).rounded(.down))
    }

    /// As a table of `deployment wait` shows it.
    var waitedCells: [String] {
        [
            id.description, "Deploy \(subject)", stateText, startedAt.map(TimeText.people) ?? "",
            endedAt.map(TimeText.people) ?? "", duration.map(DurationText.text) ?? "",
        ]
    }

    /// As `deployment wait` prints it: Octopus's members first, ours behind them.
    var waitedJSON: JSONValue {
        [
            "Id": .string(id.task),
            "Description": .string("Deploy \(subject)"),
            "State": .string(stateText),
            "StartTime": JSONValue(startedAt.map(TimeText.scripts)),
            "CompletedTime": JSONValue(endedAt.map(TimeText.scripts)),
            "Duration": JSONValue(duration.map(DurationText.text)),
            "FinishedSuccessfully": .bool(state.end?.outcome.isSuccess ?? false),
            "DeploymentId": .string(id.description),
            "Outcome": JSONValue(state.end?.outcome.rawValue),
        ]
    }
}

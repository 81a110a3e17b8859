import SluiceAWS

/// The stopped tasks of one deployment, grouped by why they stopped.
struct StoppedTaskLedger: Sendable {
    /// After so many stops for the same reason that will not go away by itself, waiting is pointless.
    static let patience = 3

    private var seen: Set<String> = []
    private var groups: [String: Group] = [:]

    private struct Group {
        var count: Int
        let sentence: String
        let isTransient: Bool
    }

    /// Takes in what is known of stopped tasks and gives the lines that are news.
    mutating func add(_ tasks: [TaskDescription]) -> [String] {
        tasks.filter { seen.insert($0.arn).inserted }.map { task in
            let reason = StoppedReason(task)
            groups[reason.groupingKey, default: Group(count: 0, sentence: reason.sentence, isTransient: reason.isTransient)]
                .count += 1
            return "Task \(task.id) stopped: \(reason.sentence)"
        }
    }

    /// Why to give up now; nil while there is hope.
    var reasonToGiveUp: String? {
        groups.values.first { !$0.isTransient && $0.count >= Self.patience }
            .map { "\($0.count) tasks stopped for the same reason: \($0.sentence)" }
    }

    /// The most frequent reason, for the end's text; nil where no task stopped.
    var mainReason: String? {
        groups.values.max { ($0.count, $1.sentence) < ($1.count, $0.sentence) }
            .map { $0.count == 1 ? "A task stopped: \($0.sentence)" : "\($0.count) tasks stopped: \($0.sentence)" }
    }
}

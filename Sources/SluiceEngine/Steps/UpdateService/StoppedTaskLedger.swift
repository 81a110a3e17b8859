import SluiceAWS

/// The stopped tasks of one deployment, grouped by why they stopped.
struct StoppedTaskLedger: Sendable {
    /// After so many stops for the same reason that will not go away by itself, waiting is pointless.
    static let patience = 3

    private var seen: Set<String> = []
    private var groups: [StoppedReason.Group: (reason: StoppedReason, count: Int)] = [:]

    /// Gives the notes that were not given before.
    mutating func add(notes: [String]) -> [String] { notes.filter { seen.insert($0).inserted } }

    /// Takes in what is known of stopped tasks and gives the lines that are news.
    mutating func add(_ tasks: [TaskDescription]) -> [String] {
        var lines: [String] = []
        for task in tasks where seen.insert(task.arn).inserted {
            let reason = StoppedReason(of: task)
            guard !reason.isWanted else { continue }
            groups[reason.group, default: (reason, 0)].count += 1
            lines.append("Task \(task.id) stopped: \(reason.cause). \(reason.text)")
        }
        return lines
    }

    /// Why to give up now; nil while there is hope.
    var reasonToGiveUp: String? {
        groups.values.contains { !$0.reason.isTransient && $0.count >= Self.patience }
            ? mainReason.map { "\($0) Waiting longer would not help." } : nil
    }

    /// The most frequent reason with what to do about it, for the end's text; nil where no task failed.
    var mainReason: String? {
        groups.values.max { ($0.count, $1.reason.text) < ($1.count, $0.reason.text) }.map { group in
            let count = group.count == 1 ? "A task" : "\(group.count) tasks"
            let what = "\(count) stopped: \(group.reason.cause). AWS says: \(group.reason.text.endingSentence)"
            return [what, group.reason.remedy].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension String {
    /// With a full stop, unless it ends in one already.
    fileprivate var endingSentence: String { hasSuffix(".") ? self : self + "." }
}

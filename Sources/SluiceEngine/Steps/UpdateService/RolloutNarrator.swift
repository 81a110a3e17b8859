import SluiceAWS

/// Turns what ECS says about a rollout into lines for people, each fact once.
struct RolloutNarrator: Sendable {
    private let deploymentID: String
    /// What was said before is someone else's story: the newest event then; nil for none.
    private let lastEvent: String?
    private var seenEvents: Set<String> = []
    /// The line about the counters that was given last; it holds until the next one.
    private(set) var lastCounters = ""
    /// Whether the last look gave reason to ask for stopped tasks.
    private(set) var sawTrouble = false

    init(deploymentID: String, after lastEvent: String?) {
        self.deploymentID = deploymentID
        self.lastEvent = lastEvent
    }

    mutating func lines(about service: ServiceDescription) -> [String] {
        news(in: service) + counters(of: service)
    }

    /// Service events, oldest first. ECS lists the newest first.
    private mutating func news(in service: ServiceDescription) -> [String] {
        var lines: [String] = []
        for event in service.events.prefix(while: { $0.id != lastEvent }).reversed() {
            guard seenEvents.insert(event.id).inserted else { continue }
            lines.append(String(event.message.trimmingPrefix("(service \(service.name)) ")))
        }
        return lines
    }

    private mutating func counters(of service: ServiceDescription) -> [String] {
        guard let own = service.deployments.first(where: { $0.id == deploymentID }) else { return [] }
        let old = service.deployments.filter { $0.id != deploymentID }.map(\.runningCount).reduce(0, +)
        var line = "New \(own.runningCount) of \(own.desiredCount) running"
        if own.pendingCount > 0 { line += ", \(own.pendingCount) pending" }
        if own.failedTasks > 0 { line += ", \(own.failedTasks) failed" }
        line += "; old \(old) running."
        // `failedTasks` falls back to 0 as soon as one task runs, so any movement is worth a look.
        sawTrouble = own.failedTasks > 0 || line != lastCounters
        guard line != lastCounters else { return [] }
        lastCounters = line
        return [line]
    }
}

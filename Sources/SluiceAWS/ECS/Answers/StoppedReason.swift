import SluiceModel

/// Why a task stopped, in words that say what to do.
package struct StoppedReason: Hashable, Sendable {
    package enum Family: String, Hashable, Sendable, Codable, CaseIterable {
        case imagePull, secret, logGroup, outOfMemory, execFormat, exited
        case loadBalancerUnhealthy, containerUnhealthy, networkInterface, capacity, spotInterruption
        case user, scheduler, other
    }

    package let family: Family
    /// The container that is to blame; nil where it is the task as a whole.
    package let container: String?
    /// Nil where no container ran, or none that matters.
    package let exitCode: Int?
    /// AWS's own words, those of the container where it gave some, on one line.
    package let text: String
    /// The text without what differs from task to task: with the container and the exit code it says that two tasks stopped
    /// for the same reason.
    package let group: Group

    package struct Group: Hashable, Sendable {
        package let container: String?
        package let exitCode: Int?
        package let text: String
    }

    /// - Parameter task: a task that stopped or is stopping.
    package init(of task: TaskDescription) {
        let culprit = Self.culprit(of: task)
        let reason = task.stoppedReason ?? ""
        let words = [culprit?.reason, reason].compactMap { $0 }.filter { !$0.isEmpty }
        family = Self.family(words: words.joined(separator: " "), task.stopCode, culprit?.exitCode)
        container = culprit?.name
        exitCode = culprit?.exitCode
        text = StoppedReasonText.oneLine(words.first ?? task.stopCode ?? "AWS gave no reason")
        group = Group(container: container, exitCode: exitCode, text: StoppedReasonText.generic(text))
    }

    /// Whether another try may well go better without any change.
    package var isTransient: Bool {
        switch family {
        case .networkInterface, .capacity, .spotInterruption: true
        case .imagePull: StoppedReasonText.saysTimeout(text) || StoppedReasonText.saysTooOften(text)
        default: false
        }
    }

    /// Whether the stop says nothing about the tasks: somebody or the service itself wanted it.
    package var isWanted: Bool { family == .user || family == .scheduler }

    /// The first container with words of its own, else the first that failed, else the first that ended. One that ended by a
    /// signal was mostly stopped because of another.
    private static func culprit(of task: TaskDescription) -> TaskContainer? {
        let containers = task.containers
        return containers.first { $0.reason?.isEmpty == false }
            ?? containers.first { $0.exitCode.map { ![0, 137, 143].contains($0) } ?? false }
            ?? containers.first { $0.exitCode.map { $0 != 0 } ?? false }
            ?? containers.first { $0.healthStatus == "UNHEALTHY" }
            ?? containers.first { $0.exitCode != nil && task.stopCode == "EssentialContainerExited" }
    }

    private static func family(words: String, _ stopCode: String?, _ exitCode: Int?) -> Family {
        let lowercased = words.lowercased()
        for (text, family) in known where lowercased.contains(text) { return family }
        switch stopCode {
        case "SpotInterruption": return .spotInterruption
        case "UserInitiated": return .user
        case "ServiceSchedulerInitiated": return .scheduler
        default: return exitCode == nil ? .other : .exited
        }
    }

    /// Parts of AWS's texts, the telling ones first.
    private static let known: [(text: String, family: Family)] = [
        ("exec format error", .execFormat),
        ("outofmemory", .outOfMemory),
        ("failed to validate logger args", .logGroup),
        ("failed to create cloudwatch log", .logGroup),
        ("unable to pull secrets or registry auth", .secret),
        ("unable to retrieve secret", .secret),
        ("cannotpull", .imagePull),
        ("failed elb health checks", .loadBalancerUnhealthy),
        ("failed container health checks", .containerUnhealthy),
        ("network interface", .networkInterface),
        ("capacity is unavailable", .capacity),
        ("spot task was interrupted", .spotInterruption),
        ("scaling activity initiated by", .scheduler),
        ("task stopped by user", .user),
    ]
}

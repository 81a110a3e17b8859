import Foundation
import SluiceEngine
import SluiceModel

/// Tells what a worker does, a line for each event: for people, as JSON, or only the tasks that have ended.
actor WorkerTeller {
    private let format: OutputFormat
    private let style: Style
    private let text: EventText
    private let now: @Sendable () -> Date

    init(format: OutputFormat, now: @escaping @Sendable () -> Date) {
        self.now = now
        self.format = format
        style = Style(descriptor: format == .basic ? 2 : 1)
        text = EventText(style: style)
    }

    func tell(_ event: WorkerEvent) {
        if format == .json {
            if let object = event.json(at: now()) { Console.out(JSONValue.object(object).compact) }
            return
        }
        if format == .basic, case .ended(let finished) = event { Console.out(finished.deployment.id.task) }
        for line in lines(event) { Console.write(line + "\n", to: format == .basic ? 2 : 1) }
    }

    private func lines(_ event: WorkerEvent) -> [String] {
        switch event {
        case .began: lines("The worker begins. Ctrl-C stops it in order.", at: now())
        case .event(let deployment, let event):
            text.text(of: event.fact, in: deployment).map { lines($0, at: event.at, deployment) } ?? []
        case .ended: []
        case .queued(let deployment): lines("\(deployment.subject) goes by itself.", at: now(), deployment)
        case .held(let held): lines("\(held.subject) does not go by itself. \(held.reason)", at: now())
        case .trouble(let reason): lines("\(style.yellow("warning:")) \(reason)", at: now())
        case .left(let deployment, let reason):
            lines(
                "\(style.yellow(deployment.state == .queued ? "Not begun." : "Left off.")) \(reason)",
                at: now(),
                deployment
            )
        case .stopping(let count, let grace):
            lines(
                count == 0
                    ? "The worker takes nothing new."
                    : "The worker takes nothing new; \(count) under way have \(grace.components.seconds) seconds to end.",
                at: now()
            )
        case .stopped: lines("The worker has ended.", at: now())
        }
    }

    private func lines(_ text: String, at date: Date, _ deployment: Deployment? = nil) -> [String] {
        let time = style.dim(String(TimeText.scripts(date).dropFirst(11).prefix(8)))
        let who = deployment.map { "  " + style.dim("\($0.id)") } ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(time)\(who)  \($0)" }
    }
}

extension WorkerEvent {
    /// One line of `worker -f json`; nil for what an event of the deployment says already.
    fileprivate func json(at now: Date) -> JSONObject? {
        switch self {
        case .began: Self.json("workerBegan", now)
        case .event(let deployment, let event): Self.json(deployment, event.json.object ?? [:])
        case .ended: nil
        case .queued(let deployment): Self.json(deployment, Self.json("queued", now, ["automatic": true]))
        case .held(let held): Self.json("held", now, held.json)
        case .trouble(let reason): Self.json("trouble", now, ["reason": .string(reason)])
        case .left(let deployment, let reason):
            Self.json(deployment, Self.json("left", now, ["reason": .string(reason)]))
        case .stopping(let count, let grace):
            Self.json(
                "workerStopping",
                now,
                ["underWay": JSONValue(count), "graceSeconds": JSONValue(Int(grace.components.seconds))]
            )
        case .stopped: Self.json("workerStopped", now)
        }
    }

    private static func json(_ event: String, _ now: Date, _ members: JSONObject = [:]) -> JSONObject {
        var object: JSONObject = ["at": .string(TimeText.scripts(now)), "event": .string(event)]
        for member in members { object[member.name] = member.value }
        return object
    }

    private static func json(_ deployment: Deployment, _ members: JSONObject) -> JSONObject {
        var object: JSONObject = ["DeploymentId": .string("\(deployment.id)")]
        for member in members { object[member.name] = member.value }
        return object
    }
}

extension AutomaticQueue.Held {
    /// As `Deployment.subject`.
    fileprivate var subject: String {
        "\(project) \(candidate.version) to \(candidate.environment)" + (candidate.tenant.map { " for \($0)" } ?? "")
    }

    fileprivate var json: JSONObject {
        [
            "Project": .string(project), "Version": .string(candidate.version),
            "Environment": .string(candidate.environment), "Tenant": JSONValue(candidate.tenant),
            "reason": .string(reason),
        ]
    }
}

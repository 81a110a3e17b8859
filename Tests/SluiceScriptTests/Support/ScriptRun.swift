import SluiceModel
import SluiceScript
import Synchronization

/// A finished script, with everything that it told.
struct ScriptRun {
    let result: ScriptResult
    let events: [ScriptEvent]

    /// The texts of the lines, or of those at one level.
    func lines(at wanted: ScriptLogLevel? = nil) -> [String] {
        events.compactMap { event in
            guard case .line(let level, let text) = event, wanted == nil || level == wanted else { return nil }
            return text
        }
    }

    static func run(
        _ body: String,
        arguments: [String] = [],
        variables: [String: ScriptValue] = [:],
        environment: [String: ScriptValue] = [:],
        workingDirectory: String? = nil,
        timeout: Duration? = nil,
        host: ScriptHost = ScriptHost(),
        onEvent: @escaping @Sendable (ScriptEvent) -> Void = { _ in }
    ) async throws -> ScriptRun {
        let request = ScriptRequest(
            body: body,
            arguments: arguments,
            variables: variables,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"].merging(environment) { $1 },
            workingDirectory: workingDirectory,
            timeout: timeout
        )
        let events = EventList()
        let result = try await host.run(request) { event in
            events.append(event)
            onEvent(event)
        }
        return ScriptRun(result: result, events: events.all)
    }
}

/// Events in the order in which they came.
private final class EventList: Sendable {
    private let events = Mutex<[ScriptEvent]>([])

    var all: [ScriptEvent] { events.withLock { $0 } }

    func append(_ event: ScriptEvent) { events.withLock { $0.append(event) } }
}

/// A limit on how long something may take.
enum Deadline {
    struct Exceeded: Error {
        let limit: Duration
    }

    /// The result of the work, or `Exceeded` once the limit has passed and the work, cancelled then, has stopped.
    static func run<Result: Sendable>(
        within limit: Duration?,
        on clock: any Clock<Duration>,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let limit else { return try await work() }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await clock.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let result = first else { throw Exceeded(limit: limit) }
            return result
        }
    }
}

extension Duration {
    /// `30 minutes`, `1 hour`, `90 seconds`.
    var spoken: String {
        let seconds = Int(components.seconds)
        let (count, unit) =
            seconds % 3600 == 0 && seconds > 0
            ? (seconds / 3600, "hour")
            : seconds % 60 == 0 && seconds > 0 ? (seconds / 60, "minute") : (seconds, "second")
        return count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
    }
}

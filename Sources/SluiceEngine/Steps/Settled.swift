/// Looking for something that AWS may show a moment late.
enum Settled {
    /// Asks up to three times, a second apart; nil when it never appeared.
    static func look<Finding>(
        on clock: any Clock<Duration>,
        _ question: () async throws -> Finding?
    ) async throws -> Finding? {
        for attempt in 1...3 {
            if let finding = try await question() { return finding }
            if attempt < 3 { try await clock.sleep(for: .seconds(1)) }
        }
        return nil
    }
}

/// What a test waited for did not come.
struct NeverHappened: Error, CustomStringConvertible {
    let what: String

    var description: String { "This did not happen within \(Eventually.patience): \(what)." }
}

/// Waiting for a condition instead of for a time.
enum Eventually {
    /// Far more than anything here takes, also on a busy machine.
    static let patience = Duration.seconds(60)

    /// Looks every 20 ms until `look` finds something. Throws `NeverHappened` when patience is at its end.
    @discardableResult
    static func find<Found>(_ what: String, _ look: () async throws -> Found?) async throws -> Found {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            if let found = try await look() { return found }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NeverHappened(what: what)
    }
}

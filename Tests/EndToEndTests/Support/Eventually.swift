/// What a test waited for did not come.
struct NeverHappened: Error, CustomStringConvertible {
    let what: String

    var description: String { "This did not happen in \(Eventually.patience) looks: \(what)." }
}

/// Waiting for a condition instead of for a time.
enum Eventually {
    /// A minute's, and more on a machine that is too busy to look so often: far more than anything here takes.
    static let patience = 3_000

    /// Looks every 20 ms until `look` finds something. Throws `NeverHappened` when patience is at its end.
    @discardableResult
    static func find<Found>(_ what: String, _ look: () async throws -> Found?) async throws -> Found {
        for _ in 0..<patience {
            if let found = try await look() { return found }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NeverHappened(what: what)
    }
}

import Foundation

/// How times are shown: in UTC, to the minute for people and to the second for scripts.
enum TimeText {
    /// `2026-11-21 09:45`.
    static func people(_ date: Date) -> String {
        String(scripts(date).replacing("T", with: " ").prefix(16))
    }

    /// `2026-11-21T09:45:00Z` (RFC 3339).
    static func scripts(_ date: Date) -> String { date.formatted(.iso8601) }
}

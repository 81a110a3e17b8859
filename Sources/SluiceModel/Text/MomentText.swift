import FoundationEssentials

/// Moments within sentences.
package enum MomentText {
    /// `2026-11-21 09:45 UTC`.
    package static func minute(_ date: Date) -> String {
        date.formatted(.iso8601).replacing("T", with: " ").prefix(16) + " UTC"
    }
}

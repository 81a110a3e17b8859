import Foundation

/// When a deployment is asked to begin, and until when it may: `--deploy-at` and `--deploy-at-expiry`.
package struct DeployTime: Hashable, Sendable {
    /// Nil for now.
    package let start: Date?
    /// Nil for no limit.
    package let expiry: Date?

    /// Less than a minute ahead, or past, is now; later than thirty days is refused (Octopus §4.6).
    private static let nearest: TimeInterval = 60
    private static let farthest: TimeInterval = 30 * 24 * 3_600

    /// - Parameters:
    ///   - start: in RFC 3339, with its offset; nil for now.
    ///   - expiry: likewise; nil for no limit.
    package init(start: String?, expiry: String?, now: Date) throws(DeployTimeError) {
        let asked = try start.map { text throws(DeployTimeError) in try Self.date(text, of: .start, now) }
        let isLater = asked.map { $0.timeIntervalSince(now) >= Self.nearest } ?? false
        self.start = isLater ? asked : nil
        self.expiry = try expiry.map { text throws(DeployTimeError) in try Self.date(text, of: .expiry, now) }
        let begin = self.start ?? now
        if let expiry = self.expiry, expiry <= begin { throw .expiresBefore(expiry: expiry, start: begin) }
    }

    private static func date(
        _ text: String,
        of field: DeployTimeError.Field,
        _ now: Date
    ) throws(DeployTimeError) -> Date {
        let date: Date
        do throws(RFC3339.Fault) {
            date = try RFC3339.date(text)
        } catch {
            throw error == .noZone ? .noZone(text, field) : .malformed(text, field)
        }
        guard date.timeIntervalSince(now) <= farthest else { throw .tooFar(date, field) }
        return date
    }
}

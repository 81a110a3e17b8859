import Foundation
import Synchronization

/// A clock on the wall that stands still until it is set on.
final class ManualDate: Sendable {
    private let date: Mutex<Date>

    init(_ date: Date) { self.date = Mutex(date) }

    var now: Date { date.withLock(\.self) }

    func pass(_ seconds: TimeInterval) { date.withLock { $0 += seconds } }
}

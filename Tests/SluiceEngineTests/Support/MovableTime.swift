import Foundation
import Synchronization

/// A clock on the wall that a test sets, forwards and back.
final class MovableTime: Sendable {
    private let moment = Mutex(Date.noon)

    var now: Date {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }

    /// By seconds, minutes and hours; negative ones set it back.
    func move(hours: Double = 0, minutes: Double = 0, seconds: Double = 0) {
        moment.withLock { $0 += hours * 3_600 + minutes * 60 + seconds }
    }
}

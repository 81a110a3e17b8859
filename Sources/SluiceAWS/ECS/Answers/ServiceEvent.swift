import FoundationEssentials
import SluiceModel

/// One line of a service's event log.
package struct ServiceEvent: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    /// Unique; an event is shown once.
    package var id: String { raw["id"]?.string ?? "" }
    package var createdAt: Date? { raw["createdAt"]?.time }
    package var message: String { raw["message"]?.string ?? "" }
}

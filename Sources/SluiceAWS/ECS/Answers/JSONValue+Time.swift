import FoundationEssentials
import SluiceModel

extension JSONValue {
    /// Seconds since 1970, as AWS writes a time; nil for anything else.
    var time: Date? { double.map { Date(timeIntervalSince1970: $0) } }
}

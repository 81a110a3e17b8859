/// A mask would need a number above 2147483647.
package struct VersionMaskError: Error, Hashable, Sendable, CustomStringConvertible {
    package let mask: String
    package let current: String

    package var description: String {
        "The mask '\(mask)' has no next version after '\(current)': a number there is \(Int32.max) already, the largest."
    }
}

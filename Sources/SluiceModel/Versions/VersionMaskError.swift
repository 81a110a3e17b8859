/// A mask would need a number above 2147483647.
package struct VersionMaskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As written.
    package let mask: String
    /// The text of the version it was to go on from.
    package let current: String

    package var description: String {
        """
        The mask '\(mask.excerpt)' has no next version after '\(current.excerpt)': \
        a number there is \(Int32.max) already, the largest.
        """
    }
}

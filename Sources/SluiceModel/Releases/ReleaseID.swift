/// A release's number in its store, printed in Octopus's form: `Releases-12`.
package struct ReleaseID: Hashable, Sendable, Codable {
    /// From 1.
    package let number: Int64

    package init(_ number: Int64) { self.number = number }
}

extension ReleaseID: CustomStringConvertible {
    package var description: String { "Releases-\(number)" }
}

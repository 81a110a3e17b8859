/// How often a failed step is tried again by itself.
package struct Retries: Hashable, Sendable, Codable {
    /// Tries after the first; 0 is none.
    package let count: Int
    /// Seconds before each further try.
    package let backoffSeconds: Int

    package init(count: Int, backoffSeconds: Int) {
        self.count = count
        self.backoffSeconds = backoffSeconds
    }

    package static let none = Retries(count: 0, backoffSeconds: 0)
}

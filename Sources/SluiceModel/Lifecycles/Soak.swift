import FoundationEssentials

/// How long a release has run in an environment that it may not leave yet.
package struct Soak: Hashable, Sendable {
    package let environment: String
    /// In seconds, all its stays together.
    package let run: Int
    /// When it will have run long enough; nil where something else runs there now, so that no time passes for it.
    package let end: Date?

    package init(environment: String, run: Int, end: Date?) {
        self.environment = environment
        self.run = run
        self.end = end
    }
}

/// A release that a deployment brings to an environment, alone or together with others that were never there.
package struct ReleaseChange: Hashable, Sendable {
    package let version: String
    /// Markdown; empty for none.
    package let notes: String

    package init(version: String, notes: String) {
        self.version = version
        self.notes = notes
    }
}

extension ReleaseChange {
    /// The versions that a deployment brings over what runs: above it and not above its own, the highest first (Octopus §4.6).
    ///
    /// - Parameter current: nil where nothing runs; then a deployment brings its own release and no other.
    package static func versions(broughtBy target: String, over current: String?, of versions: [String]) -> [String] {
        guard target != current else { return [] }
        guard let current, let lower = Version(current), let upper = Version(target) else { return [target] }
        guard lower < upper else { return [] }
        let between = versions.compactMap { text in Version(text).map { (text: text, version: $0) } }
            .filter { lower < $0.version && $0.version < upper }
        return [target] + between.sorted { $1.version < $0.version }.map(\.text)
    }
}

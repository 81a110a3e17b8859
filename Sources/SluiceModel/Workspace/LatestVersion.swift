/// Which of the versions that a channel accepts is the latest (Octopus's versioning strategy).
package enum LatestVersion: String, Hashable, Sendable, Codable, CaseIterable {
    /// The highest.
    case semver
    /// The one that was pushed last, whatever it is called.
    case byPushDate = "by-push-date"
}

import SluiceModel
import SluiceStore

/// Which releases of a project a command means: some by their versions, or all between two.
package enum ReleaseChoice: Hashable, Sendable {
    case versions([String])
    /// Both ends included; nil for no end, and for every channel.
    case range(from: Version?, to: Version?, channel: String?)
}

extension ReleaseFinder {
    /// Newest first. Throws `ReleaseError.noReleases`, or `noRelease` for the first version that is not there.
    package func releases(_ choice: ReleaseChoice, of project: String) async throws -> [ReleaseSummary] {
        let all = try await store.releases(project: project, limit: nil)
        guard !all.isEmpty else { throw ReleaseError.noReleases(project: project) }
        switch choice {
        case .versions(let versions):
            let known = all.map(\.version)
            for version in versions where !known.contains(version) {
                throw ReleaseError.noRelease(project: project, version: version, nearest: near(version, known))
            }
            return all.filter { versions.contains($0.version) }
        case .range(let lower, let upper, let channel):
            return all.filter { release in
                guard channel == nil || release.channel == channel, let version = Version(release.version) else {
                    return false
                }
                return lower.map { $0 <= version } ?? true && upper.map { version <= $0 } ?? true
            }
        }
    }
}

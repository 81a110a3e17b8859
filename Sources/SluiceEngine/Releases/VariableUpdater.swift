import Foundation
import SluiceModel
import SluiceStore

/// Gives a release the variables that the files have now; its process and packages stay (Octopus §2.7).
package struct VariableUpdater: Sendable {
    private let definitions: Definitions
    private let store: any Store
    private let git: GitState
    private let user: String
    private let now: @Sendable () -> Date

    package init(
        definitions: Definitions,
        store: any Store,
        git: GitState,
        user: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.definitions = definitions
        self.store = store
        self.git = git
        self.user = user
        self.now = now
    }

    /// Takes a snapshot, which deployments use from now on; nil where no value differs, and then nothing is written.
    ///
    /// Throws `ReleaseError.noProject` where the files no longer have the project.
    package func update(_ release: StoredRelease) async throws -> NumberedSnapshot? {
        let difference = try ReleaseDifference(of: release, from: definitions)
        guard !difference.variables.isEmpty else { return nil }
        let project = try definitions.requireProject(named: release.release.project)
        let snapshot = VariableSnapshot(
            variables: definitions.variables(of: project),
            changedValues: difference.variables.count,
            git: git,
            createdBy: user,
            createdAt: now()
        )
        return try await store.insert(snapshot, into: release.id)
    }
}

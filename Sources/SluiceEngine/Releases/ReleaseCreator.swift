import Foundation
import SluiceModel
import SluiceStore

/// Makes releases: chooses and pins the packages, takes the snapshot, stores it.
package struct ReleaseCreator: Sendable {
    private let definitions: Definitions
    private let feeds: Feeds
    private let store: any Store
    private let git: GitState
    private let now: @Sendable () -> Date

    package init(
        definitions: Definitions,
        feeds: Feeds,
        store: any Store,
        git: GitState,
        now: @escaping @Sendable () -> Date
    ) {
        self.definitions = definitions
        self.feeds = feeds
        self.store = store
        self.git = git
        self.now = now
    }

    /// Throws `ReleaseError`, `VersionNumberError`, `FeedError`, `StoreError.releaseExists` and what the feed's service says.
    package func create(_ request: ReleaseRequest) async throws -> StoredRelease {
        let project = try definitions.requireProject(named: request.project)
        let channel = try project.requireChannel(named: request.channel)
        let steps = project.steps(in: channel)
        guard !steps.isEmpty else { throw ReleaseError.noSteps(project: project.name) }
        let variables = CreationVariables(
            project: project.name,
            channel: channel,
            variables: definitions.variables(of: project),
            git: git
        )
        let numbering = ReleaseNumbering(
            project: project,
            releases: try await store.releaseNumbers(project: project.name),
            variables: variables
        )
        let moment = now()
        let known = try numbering.number(asked: request.version, in: channel, steps: steps, at: moment)
        if let known { try await requireFree(known, in: project) }
        let packages = try await pin(steps, in: channel, variables, request)
        let number = try known ?? numbering.number(from: packages)
        if known == nil { try await requireFree(number, in: project) }
        let release = Release(
            project: project.name,
            version: number.version,
            channel: channel.name,
            steps: steps,
            rollback: project.rollback,
            variables: definitions.variables(of: project),
            packages: packages,
            notes: request.notes,
            git: git,
            createdBy: request.createdBy,
            createdAt: moment
        )
        return try await store.insert(release)
    }

    /// Asked before the feeds where the number is known, so that a repeated command fails at once.
    private func requireFree(_ number: GivenNumber, in project: Project) async throws {
        guard try await store.release(project: project.name, version: number.version) != nil else { return }
        switch number.origin {
        case .asked: throw StoreError.releaseExists(project: project.name, version: number.version)
        case .template(let template):
            throw VersionNumberError.taken(number.version, project: project.name, template: template)
        case .donor(let package):
            throw VersionNumberError.donorTaken(number.version, project: project.name, package: package)
        }
    }
}

extension ReleaseCreator {
    private func pin(
        _ steps: [Step],
        in channel: Channel,
        _ variables: CreationVariables,
        _ request: ReleaseRequest
    ) async throws -> [PinnedPackage] {
        let resolver = PackageReferenceResolver(variables)
        let targets = try steps.flatMap { step in try step.packages.map { try resolver.resolve($0, in: step) } }
        let pinner = PackagePinner(
            feeds: feeds,
            channel: channel,
            selection: request.packages,
            ignoresChannelRules: request.ignoresChannelRules
        )
        return try await pinner.pin(targets)
    }
}

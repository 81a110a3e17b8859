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
        let steps = project.steps.filter {
            !$0.isDisabled && ($0.channels.isEmpty || $0.channels.contains(channel.name))
        }
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
        var pinned: [PinnedPackage] = []
        var chosen: Set<String> = []
        for step in steps {
            for reference in step.packages {
                let target = try resolver.resolve(reference, in: step)
                let version = try await version(of: target, reference, step, channel, request)
                chosen.formUnion([target.id, reference.name, step.name])
                pinned.append(try await pin(target, reference, step, version))
            }
        }
        try requireUse(of: request.packages.overrides, names: chosen, packages: pinned)
        return pinned
    }

    /// The one that was asked for, which the channel must accept, or else the newest that it accepts.
    private func version(
        of target: PackageReferenceResolver.Target,
        _ reference: PackageReference,
        _ step: Step,
        _ channel: Channel,
        _ request: ReleaseRequest
    ) async throws -> String {
        let filter =
            request.ignoresChannelRules
            ? ChannelFilter.anything : try ChannelFilter(channel: channel, reference: reference, step: step.name)
        guard let choice = request.packages.version(for: reference, id: target.id, in: step.name) else {
            return try await newest(target, in: channel, by: filter)
        }
        guard try filter.accepts(tag: choice) else {
            throw ReleaseError.notInChannel(
                version: choice,
                package: target.id,
                channel: channel.name,
                rule: filter.text
            )
        }
        return choice
    }

    private func newest(
        _ target: PackageReferenceResolver.Target,
        in channel: Channel,
        by filter: ChannelFilter
    ) async throws -> String {
        let versions = VersionOrder.newestFirst(try await feeds.feed(named: target.feed).versions(of: target.id))
        guard !versions.isEmpty else { throw FeedError.empty(package: target.id, feed: target.feed) }
        let match = try versions.first { try DockerTag($0.version).map { try filter.accepts($0.version) } ?? false }
        guard let match else {
            throw FeedError.noVersionMatches(
                package: target.id,
                feed: target.feed,
                channel: channel.name,
                rule: filter.text,
                newest: versions.prefix(5).map(\.version)
            )
        }
        return match.version
    }

    private func pin(
        _ target: PackageReferenceResolver.Target,
        _ reference: PackageReference,
        _ step: Step,
        _ version: String
    ) async throws -> PinnedPackage {
        let content = try await feeds.feed(named: target.feed).pin(version, of: target.id)
        return PinnedPackage(
            step: step.name,
            name: reference.name,
            feed: target.feed,
            id: target.id,
            version: version,
            repository: content.repository,
            digest: content.digest,
            platformDigests: content.platformDigests,
            pushedAt: content.pushedAt,
            pin: reference.pin
        )
    }

    private func requireUse(
        of overrides: [PackageOverride],
        names: Set<String>,
        packages: [PinnedPackage]
    ) throws {
        for override in overrides {
            let references = Set(packages.map(\.name))
            let fits =
                (override.owner.map(names.contains) ?? true) && (override.reference.map(references.contains) ?? true)
            guard fits else {
                throw ReleaseError.unusedOverride(override, packages: Array(Set(packages.map(\.id))).sorted())
            }
        }
    }
}

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

    /// A release, and whether it was made now.
    package struct Answer: Sendable {
        package let release: StoredRelease
        /// False where it was there already and the request takes that for an answer.
        package let isNew: Bool
    }

    /// Throws `ReleaseError`, `VersionNumberError`, `FeedError`, `StoreError.releaseExists` and what the feed's service
    /// says.
    package func create(_ request: ReleaseRequest) async throws -> Answer {
        let frame = try frame(of: request)
        let numbering = ReleaseNumbering(
            project: frame.project,
            releases: try await store.releaseNumbers(project: frame.project.name),
            variables: frame.variables
        )
        let moment = now()
        // Asked before the feeds where the number is known, so that a repeated command is answered at once.
        let known = try numbering.number(asked: request.version, in: frame.channel, steps: frame.steps, at: moment)
        if let known, let existing = try await existing(known, request) { return existing }
        let packages = try await pin(frame, request)
        let number = try known ?? numbering.number(from: packages)
        if known == nil, let existing = try await existing(number, request) { return existing }
        let release = try release(number.version, packages, frame, request, at: moment)
        do { return Answer(release: try await store.insert(release), isNew: true) } catch StoreError.releaseExists {
            // Another command was faster.
            if let existing = try await existing(number, request) { return existing }
            throw StoreError.releaseExists(project: request.project, version: number.version)
        }
    }

    /// What a request means by the files.
    private struct Frame {
        let project: Project
        let channel: Channel
        let steps: [Step]
        let variables: CreationVariables
    }

    private func frame(of request: ReleaseRequest) throws -> Frame {
        let project = try definitions.requireProject(named: request.project)
        let channel = try project.requireChannel(named: request.channel)
        let missing = channel.requiredFields.filter { name in
            !request.customFields.contains { $0.name == name && !$0.value.isEmpty }
        }
        guard missing.isEmpty else { throw ReleaseError.missingFields(missing, channel: channel.name) }
        let steps = project.steps(in: channel)
        guard !steps.isEmpty else { throw ReleaseError.noSteps(project: project.name) }
        let variables = definitions.variables(of: project)
        return Frame(
            project: project,
            channel: channel,
            steps: steps,
            variables: CreationVariables(project: project.name, channel: channel, variables: variables, git: git)
        )
    }

    private func release(
        _ version: String,
        _ packages: [PinnedPackage],
        _ frame: Frame,
        _ request: ReleaseRequest,
        at moment: Date
    ) throws -> Release {
        let fields = request.customFields
        let notes = ReleaseNotes(template: request.notes, variables: frame.variables)
        return Release(
            project: frame.project.name,
            version: version,
            channel: frame.channel.name,
            steps: frame.steps,
            rollback: frame.project.rollback,
            variables: definitions.variables(of: frame.project),
            packages: packages,
            notes: try notes.rendered(version: version, packages: packages, fields: fields),
            customFields: fields.isEmpty ? nil : fields,
            git: git,
            createdBy: request.createdBy,
            createdAt: moment
        )
    }

    private func pin(_ frame: Frame, _ request: ReleaseRequest) async throws -> [PinnedPackage] {
        let resolver = PackageReferenceResolver(frame.variables)
        let targets = try frame.steps.flatMap { step in try step.packages.map { try resolver.resolve($0, in: step) } }
        let pinner = PackagePinner(
            feeds: feeds,
            channel: frame.channel,
            selection: request.packages,
            ignoresChannelRules: request.ignoresChannelRules
        )
        return try await pinner.pin(targets)
    }

    /// The release that has the number, where the request takes it; nil where the number is free. Throws where it is not.
    private func existing(_ number: GivenNumber, _ request: ReleaseRequest) async throws -> Answer? {
        guard let release = try await store.release(project: request.project, version: number.version) else {
            return nil
        }
        if request.ignoresExisting { return Answer(release: release, isNew: false) }
        switch number.origin {
        case .asked: throw StoreError.releaseExists(project: request.project, version: number.version)
        case .template(let template):
            throw VersionNumberError.taken(number.version, project: request.project, template: template)
        case .donor(let package):
            throw VersionNumberError.donorTaken(number.version, project: request.project, package: package)
        }
    }
}

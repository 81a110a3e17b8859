import Foundation
import SluiceModel

/// Gives a release its number: the one that was asked for, or else what the project's versioning makes (Octopus §4.1).
struct ReleaseNumbering {
    /// Octopus's limit.
    static let lengthLimit = 349

    let project: Project
    /// Of the project, newest first.
    let releases: [ReleaseNumber]
    let variables: CreationVariables

    /// Nil where the packages decide, and they can: their donor is among the steps.
    func number(
        asked: String?,
        in channel: Channel,
        steps: [Step],
        at now: Date
    ) throws -> GivenNumber? {
        if let asked { return GivenNumber(version: try checked(try counted(on: asked)), origin: .asked) }
        switch project.versioning {
        case nil: throw ReleaseError.noVersion(project: project.name)
        case .donorPackage(let step, let package, _):
            try requireDonor(package, in: step, of: steps, in: channel)
            return nil
        case .template(let template):
            let counters = VersionVariables(releases: releases, channel: channel, of: project, now: now)
            let text = try rendered(template, adding: counters.entries)
            return try given(try filled(text, by: template), by: template)
        }
    }

    /// The version of the donor package, with its metadata.
    func number(from packages: [PinnedPackage]) throws -> GivenNumber {
        guard case .donorPackage(let step, let name, let metadata)? = project.versioning,
            let donor = packages.first(where: { $0.step == step && $0.name == name })
        else { throw ReleaseError.noVersion(project: project.name) }
        guard let metadata else { return GivenNumber(version: try checked(donor.version), origin: .donor(donor.name)) }
        let text = try rendered(metadata, adding: [])
        guard !text.isEmpty else { return GivenNumber(version: try checked(donor.version), origin: .donor(donor.name)) }
        return try given("\(donor.version)\(donor.version.contains("+") ? "." : "+")\(text)", by: metadata)
    }

    private func given(_ version: String, by template: String) throws -> GivenNumber {
        guard Version(version) != nil else { throw VersionNumberError.noVersion(version, template: template) }
        return GivenNumber(version: try checked(version), origin: .template(template))
    }

    private func rendered(_ template: String, adding entries: [VariableTable.Entry]) throws -> String {
        let rendered = variables.table(adding: entries).render(template)
        if let reason = rendered.incompletenessAtCreation {
            throw VersionNumberError.unresolved(template: template, reason: reason)
        }
        return rendered.text
    }

    /// A version that was asked for stands as it is, unless a number of it is `i` or `c`.
    private func counted(on asked: String) throws -> String {
        guard let mask = try? VersionMask(parsing: asked), mask.isMask else { return asked }
        return try next(mask)
    }

    private func filled(_ text: String, by template: String) throws -> String {
        guard let mask = try? VersionMask(parsing: text) else {
            throw VersionNumberError.noVersion(text, template: template)
        }
        return try next(mask)
    }

    private func next(_ mask: VersionMask) throws -> String {
        try mask.next(after: mask.current(among: releases.compactMap { Version($0.version) }))
    }

    private func checked(_ version: String) throws -> String {
        guard version.count <= Self.lengthLimit else {
            throw ReleaseError.versionTooLong(version, limit: Self.lengthLimit)
        }
        guard version != ReleaseFinder.latest else { throw ReleaseError.reservedVersion(version) }
        guard Version(version) != nil else { throw ReleaseError.malformedVersion(version) }
        return version
    }
}

extension ReleaseNumbering {
    /// Asked before the feeds; Octopus made no release in such a case and said nothing.
    private func requireDonor(_ package: String, in name: String, of steps: [Step], in channel: Channel) throws {
        if let step = steps.first(where: { $0.name == name }) {
            guard step.packages.contains(where: { $0.name == package }) else { throw missing(package, name, .package) }
            return
        }
        guard let step = project.step(named: name) else { throw missing(package, name, .step) }
        throw missing(package, name, step.isDisabled ? .disabled : .channel(channel.name))
    }

    private func missing(_ package: String, _ step: String, _ reason: MissingDonor) -> ReleaseError {
        .noDonor(project: project.name, step: step, package: package, because: reason)
    }
}

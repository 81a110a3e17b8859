import SluiceModel

/// Why a release could not be made or found.
package enum ReleaseError: Error, Hashable {
    case noProject(String, known: [String])
    case noChannel(String, project: String, known: [String])
    /// Neither `-v` nor `versioning:` gives a number.
    case noVersion(project: String)
    case malformedVersion(String)
    case versionTooLong(String, limit: Int)
    /// Commands mean the newest release by it.
    case reservedVersion(String)
    /// A version that was asked for, and that the channel's rules keep out.
    case notInChannel(version: String, package: String, channel: String, refusal: ChannelRefusal)
    /// Custom fields that the channel asks for.
    case missingFields([String], channel: String)
    /// The donor step or its package is not among those of this release.
    case noDonor(project: String, step: String, package: String, because: MissingDonor)
    case noRelease(project: String, version: String, nearest: [String])
    case noReleases(project: String)
    case noSteps(project: String)
    /// Only that one release ever succeeded there.
    case nothingBefore(project: String, environment: String, version: String)
    /// The notes refer to what has no value when a release is made.
    case unresolvedNotes(String)
    /// Versions were chosen for packages that the release does not have.
    case unusedOverride(PackageOverride, packages: [String])
    /// A package's feed or id needs a value that is not known before a deployment.
    case unresolvedPackage(reference: String, step: String, reason: String)
}

extension ReleaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noProject(let name, let known):
            "There is no project '\(name)' in this workspace. \(Names.thereAre("projects", known, nearestTo: name))"
        case .noChannel(let name, let project, let known):
            "Project '\(project)' has no channel '\(name)'. \(Names.thereAre("channels", known, nearestTo: name))"
        case .noVersion(let project):
            """
            Project '\(project)' does not say where a release takes its number from: give one with -v, or write \
            'versioning: { donorPackage: { step: …, package: … } }' or 'versioning: { template: … }' into the project.
            """
        case .malformedVersion(let version):
            "'\(version)' is no version: write numbers and dots, such as '1.2.3' or '1.2.3-beta.1'."
        case .versionTooLong(let version, let limit):
            "The version '\(version.prefix(40))…' is longer than \(limit) characters."
        case .reservedVersion(let version):
            "No release can be called '\(version)': commands mean the newest release by that word. Choose another version."
        case .notInChannel(let version, let package, let channel, let refusal):
            """
            Channel '\(channel)' does not accept version '\(version)' of '\(package)': \(refusal). Choose another \
            version or channel, or pass over its rules with '--ignore-channel-rules'.
            """
        case .missingFields(let names, let channel):
            """
            A release of channel '\(channel)' needs the custom \(names.count == 1 ? "field" : "fields") \
            \(Names.quoted(names)): give \(names.count == 1 ? "it" : "each") with '--custom-field "\(names[0]):…"'.
            """
        case .noDonor(let project, let step, let package, let reason):
            """
            Project '\(project)' takes its version from package '\(package)' of step '\(step)', \
            which is not part of this release: \(reason.clause). Give a version with -v.
            """
        case .noRelease(let project, let version, let nearest):
            "Project '\(project)' has no release '\(version)'. \(Names.nearest(nearest))"
        case .noReleases(let project):
            "Project '\(project)' has no release yet: make one with 'sluice release create -p \(project)'."
        case .noSteps(let project):
            "Project '\(project)' has no step that could run in this channel."
        case .nothingBefore(let project, let environment, let version):
            "Before release '\(version)' no other release of '\(project)' ever succeeded in '\(environment)'."
        case .unresolvedNotes(let reason):
            "The release notes cannot be rendered: \(reason) A '#{' that is meant as it stands is written '##{'."
        case .unusedOverride(let override, let packages):
            """
            No package of this release is named by '\(override.text)'. \
            \(packages.isEmpty ? "It has no packages." : "Its packages are \(Self.listed(packages)).")
            """
        case .unresolvedPackage(let reference, let step, let reason):
            "Package '\(reference)' of step '\(step)' cannot be found before a deployment: \(reason)"
        }
    }
}

extension ReleaseError {
    /// Cut after twelve.
    private static func listed(_ packages: [String]) -> String {
        let more = packages.count - 12
        return packages.prefix(12).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}

extension MissingDonor {
    fileprivate var clause: String {
        switch self {
        case .step: "the project has no such step"
        case .package: "the step has no such package"
        case .disabled: "the step is disabled"
        case .channel(let name): "the step does not run in channel '\(name)'"
        }
    }
}

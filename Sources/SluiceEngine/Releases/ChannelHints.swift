import SluiceModel

/// Which channels of a project accept a version of a package, and which of them would take it for the next release.
package struct ChannelHints: Sendable {
    /// A channel that accepts a version.
    package struct Hint: Hashable, Sendable {
        package let channel: String
        /// Whether a release that names no version would take this one.
        package let isNext: Bool
    }

    private struct Line {
        let channel: String
        let filters: [ChannelFilter]
        let next: Set<String>
    }

    private let lines: [Line]

    /// Throws `ReleaseError.unresolvedPackage`, and where a rule cannot be read.
    ///
    /// - Parameter versions: all that the feed has of the package.
    package init(
        of project: Project,
        in definitions: Definitions,
        feed: String,
        package: String,
        versions: [PackageVersion]
    ) throws {
        let variables = definitions.variables(of: project)
        lines = try project.channels.compactMap { channel in
            let resolver = PackageReferenceResolver(
                CreationVariables(project: project.name, channel: channel, variables: variables, git: .none)
            )
            let targets = try project.steps(in: channel).flatMap { step in
                try step.packages.map { try resolver.resolve($0, in: step) }
            }
            let filters = try targets.filter { $0.feed == feed && $0.id == package }.map {
                try ChannelFilter(channel: channel, reference: $0.reference.name, step: $0.step)
            }
            let next = Set(try filters.compactMap { try $0.latest(of: versions)?.version })
            return filters.isEmpty ? nil : Line(channel: channel.name, filters: filters, next: next)
        }
    }

    /// A channel accepts a version where each of its steps that uses the package may take it.
    /// Throws where the search of a tag rule was given up.
    package func hints(for version: PackageVersion) throws -> [Hint] {
        try lines.compactMap { line in
            guard try line.filters.allSatisfy({ try $0.refusal(of: version.version) == nil }) else { return nil }
            return Hint(channel: line.channel, isNext: line.next.contains(version.version))
        }
    }
}

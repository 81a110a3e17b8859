import SluiceModel

/// What a release's channel, as the files say now, would not accept of it.
///
/// Rules are enforced when a release is made, and never again (Octopus §4.4): one that was made in spite of them, or before
/// they were changed, is deployed all the same, and whoever deploys it is told.
package struct ChannelObjections: Sendable {
    /// Whole sentences; empty where all is well, and where the project or the channel is gone.
    package let sentences: [String]

    package init(to release: Release, in definitions: Definitions) {
        let project = definitions.projects.first { $0.name == release.project }
        guard let channel = project?.channels.first(where: { $0.name == release.channel }) else {
            sentences = []
            return
        }
        sentences = release.packages.compactMap { package in
            guard let filter = try? ChannelFilter(channel: channel, reference: package.name, step: package.step),
                let refusal = try? filter.refusal(of: package.version)
            else { return nil }
            return """
                Channel '\(channel.name)' would not accept version '\(package.version)' of '\(package.id)' today: \
                \(refusal). It was released, and is deployed, all the same.
                """
        }
    }
}

import SluiceModel

extension Definitions {
    /// By which rules a release is kept, as the files say now. A project that is gone from the files keeps all.
    package func retentionRules(of release: ReleaseVisits) -> RetentionRules {
        guard let project = projects.first(where: { $0.name == release.project }) else {
            return RetentionRules(everywhere: .forever)
        }
        let channel = project.channels.first { $0.name == release.channel }
        return RetentionRules(of: lifecycle(of: project, channel: channel), over: environments.map(\.name))
    }
}

import SluiceModel

extension Definitions {
    /// The lifecycle by which a release goes, as the files say now: like environments and accounts it is read when
    /// deploying. A project that is gone from the files leaves the default one.
    func lifecycle(of release: Release) -> Lifecycle {
        guard let project = projects.first(where: { $0.name == release.project }) else {
            return lifecycles.first { $0.name == "default" }
                ?? Lifecycle(name: "default", phases: [], location: SourceLocation(file: "", line: 1, column: 1))
        }
        return lifecycle(of: project, channel: project.channels.first { $0.name == release.channel })
    }
}

import SluiceModel

/// What a workspace declares, as far as it could be read, and everything that is wrong in it.
package struct LoadedDefinitions: Hashable, Sendable {
    /// What has a problem may be missing here, whole or in part.
    package let definitions: Definitions
    /// Sorted by place. Empty means that the definitions are what was written.
    package let problems: [Problem]
    /// The files and folders of which nobody knows what they declare: it may be what any project is made of.
    package let unclearFiles: Set<String>

    init(definitions: Definitions, problems: [Problem], unclearFiles: Set<String>) {
        self.definitions = definitions
        self.problems = problems
        self.unclearFiles = unclearFiles
    }

    package var errors: [Problem] { problems.filter { $0.severity == .error } }

    /// The errors in the files that a project is made of: its own, and those of its variables, feeds, lifecycles,
    /// environments and accounts, and those that may be, because they cannot be read. While there is one, what the
    /// definitions say of the project is not to be relied on;
    /// errors elsewhere have nothing to do with it.
    ///
    /// All errors where no such project could be read: any of them may be why.
    package func errors(concerning project: String) -> [Problem] {
        guard let project = definitions.projects.first(where: { $0.name == project }) else { return errors }
        let files = definitions.files(of: project).union(unclearFiles)
        return errors.filter { files.contains($0.location.file) && !$0.concernsOneTenant }
    }
}

extension Definitions {
    /// Accounts may be named by variables, so that those of all files count.
    fileprivate func files(of project: Project) -> Set<String> {
        let feedNames = Set(project.steps.flatMap(\.packages).map(\.feed))
        let setNames = Set(project.variableSets + [project.name])
        let lifecycleNames = Set(project.channels.map { lifecycle(of: project, channel: $0).name })
        let places =
            projects.filter { $0.name == project.name }.map(\.location)
            + feeds.filter { feedNames.contains($0.name) }.map(\.location)
            + variableSets.filter { setNames.contains($0.name) }.map(\.location)
            + lifecycles.filter { lifecycleNames.contains($0.name) }.map(\.location)
            + environments.map(\.location) + accounts.map(\.location) + tagSets.map(\.location)
            + tenants(of: project.name).map(\.location) + freezes.map(\.location)
        return Set(places.map(\.file))
    }
}

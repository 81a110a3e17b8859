import SluiceModel

/// Reads a workspace: every file, every problem, once.
package struct DefinitionLoader: Sendable {
    package let workspace: Workspace
    package let catalogue: DefinitionCatalogue

    package init(workspace: Workspace, catalogue: DefinitionCatalogue) {
        self.workspace = workspace
        self.catalogue = catalogue
    }

    /// Never stops at a problem. Reads files, so it blocks for as long as the disk takes.
    package func load() -> LoadedDefinitions {
        let found = workspace.files()
        let files = KeyFiles(workspace: workspace.folder, state: workspace.folder)
        return load(found.files, having: found.problems, key: Result { try files.publicKey()?.id })
    }

    /// The same over files that are in memory.
    ///
    /// - Parameter key: the id of the workspace's key; nil where it has none, a failure where it cannot be read.
    func load(
        _ files: [WorkspaceFile],
        having problems: [Problem] = [],
        key: Result<String?, any Error> = .success(nil)
    ) -> LoadedDefinitions {
        let reader = DefinitionFileReader(catalogue: catalogue)
        let contents = files.map(reader.read)
        let reading = WorkspaceReading(contents, isWhole: problems.isEmpty, catalogue: catalogue)
        let sealed = SealingKeyCheck.problems(contents.flatMap(\.notes.sealingKeys), key: key)
        let all = problems + contents.flatMap(\.notes.problems) + Self.checks.flatMap { $0(reading) } + sealed
        let unclear = problems.map(\.location.file) + contents.filter(\.isUnclear).map(\.notes.file)
        return LoadedDefinitions(
            definitions: reading.definitions,
            problems: all.sorted(),
            unclearFiles: Set(unclear)
        )
    }

    /// What can be said only once all files are read.
    private static let checks: [@Sendable (WorkspaceReading) -> [Problem]] = [
        EnvironmentCheck.problems,
        DuplicateCheck.problems,
        ReferenceCheck.problems,
        AccountCheck.problems,
        VariableSetCheck.problems,
        TieCheck.problems,
        TenantCheck.problems,
        CycleCheck.problems,
        BuiltInNameCheck.problems,
        TemplateCheck.problems,
    ]
}

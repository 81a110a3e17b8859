import SluiceModel
import SluiceYAML

/// Reads a file that begins with `project:`.
struct ProjectReader {
    static let shape = MapShape(
        noun: "a project",
        required: ["project", "steps"],
        optional: [
            "lifecycle", "versioning", "variableSets", "channels", "rollback", "tenanted", "tenantVariables",
        ]
    )

    let catalogue: DefinitionCatalogue

    func read(_ root: YAMLNode, _ notes: inout FileNotes) -> Project? {
        guard let map = MapReader(root, as: Self.shape, &notes) else { return nil }
        let name = map.plainText("project", &notes)
        let project = name?.text ?? ""
        if let name { notes.declare(.project, name) }
        let lifecycle = map.plainText("lifecycle", &notes)
        if let lifecycle { notes.refer(to: .lifecycle, lifecycle) }
        let sets = map.plainTexts("variableSets", &notes)
        for set in sets { notes.refer(to: .variableSet, set) }
        let channels = ChannelReader(project: project).read(map, &notes)
        let steps = steps(map, of: project, &notes)
        let versioning = VersioningReader(project: project).read(map, &notes)
        let rollback = map.choice("rollback", of: RollbackExtent.self, &notes) ?? .failedStep
        let tenanted = map.choice("tenanted", of: Tenanting.self, &notes) ?? .no
        let tenantVariables = TenantVariableReader.read(map, of: project, &notes)
        guard let name else { return nil }
        return Project(
            name: name.text,
            lifecycle: lifecycle?.text,
            versioning: versioning,
            variableSets: sets.map(\.text),
            channels: channels,
            steps: steps,
            rollback: rollback,
            tenanted: tenanted,
            tenantVariables: tenantVariables,
            location: name.location
        )
    }

    private func steps(_ map: MapReader, of project: String, _ notes: inout FileNotes) -> [Step] {
        let nodes = map.items("steps", &notes)
        if let list = map["steps"], list.items?.isEmpty == true {
            notes.error("'steps' is an empty list: the project would deploy nothing.", at: notes.location(of: list))
        }
        let reader = StepDefinitionReader(project: project, catalogue: catalogue)
        return nodes.compactMap { reader.read($0, &notes) }
    }
}

import SluiceModel

/// Reads `scope:` of a value.
enum ScopeReader {
    static let shape = MapShape(
        noun: "a scope",
        optional: ["environment", "step", "channel", "tenant", "tenantTag", "process"]
    )
    /// Of a value that is a tenant's own: steps and channels are a project's.
    static let tenantShape = MapShape(noun: "a scope of a tenant's value", optional: ["environment", "process"])

    /// - Parameter set: the variables that hold the value: those of a project or of a library set.
    static func read(_ map: MapReader, of set: String, _ notes: inout FileNotes) -> Scope {
        let project = NameSpace.project(set)
        return Scope(
            environments: names("environment", of: .environment, in: .workspace, map, &notes),
            steps: names("step", of: .step, in: project, map, &notes),
            channels: names("channel", of: .channel, in: project, map, &notes),
            tenants: names("tenant", of: .tenant, in: .workspace, map, &notes),
            tenantTags: names("tenantTag", of: .tenantTag, in: .workspace, map, &notes),
            processes: processes(map, &notes)
        )
    }

    static func readOfTenant(_ map: MapReader, _ notes: inout FileNotes) -> Scope {
        Scope(
            environments: names("environment", of: .environment, in: .workspace, map, &notes),
            processes: processes(map, &notes)
        )
    }

    private static func names(
        _ key: String,
        of noun: Noun,
        in space: NameSpace,
        _ map: MapReader,
        _ notes: inout FileNotes
    ) -> Set<String> {
        let names = map.plainTexts(key, &notes)
        for name in names { notes.refer(to: noun, name, in: space) }
        return Set(names.map(\.text))
    }

    private static func processes(_ map: MapReader, _ notes: inout FileNotes) -> Set<String> {
        let names = map.plainTexts("process", &notes)
        for name in names where !DeploymentProcess.names.contains(name.text) {
            let ending = Suggestion.ending(for: name.text, among: DeploymentProcess.names, listing: "there is")
            notes.error("There is no process '\(name.text)'\(ending)", at: name.location)
        }
        return Set(names.map(\.text))
    }
}

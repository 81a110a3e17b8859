import SluiceModel

/// Reads `versioning:` of a project.
struct VersioningReader {
    static let shape = MapShape(noun: "versioning", optional: ["template", "donorPackage"])
    static let donorShape = MapShape(noun: "a donor package", required: ["step", "package"], optional: ["metadata"])

    let project: String

    func read(_ root: MapReader, _ notes: inout FileNotes) -> ReleaseVersioning? {
        guard let map = root.map("versioning", as: Self.shape, &notes) else { return nil }
        guard (map["template"] == nil) != (map["donorPackage"] == nil) else {
            notes.error("Versioning has one key: 'template' or 'donorPackage'.", at: map.location)
            return nil
        }
        if let template = template("template", of: map, &notes) { return .template(template) }
        return map.map("donorPackage", as: Self.donorShape, &notes).flatMap { donor($0, &notes) }
    }

    private func donor(_ map: MapReader, _ notes: inout FileNotes) -> ReleaseVersioning? {
        let step = map.plainText("step", &notes)
        let package = map.plainText("package", &notes)
        let metadata = template("metadata", of: map, &notes)
        guard let step, let package else { return nil }
        notes.refer(to: .step, step, in: .project(project))
        notes.refer(to: .package, package, in: .step(step.text, inProject: project))
        return .donorPackage(step: step.text, package: package.text, metadata: metadata)
    }

    /// Whether it makes a version is seen when it is rendered.
    private func template(_ key: String, of map: MapReader, _ notes: inout FileNotes) -> String? {
        guard let text = map.text(key, &notes) else { return nil }
        notes.template(text, in: .project(project))
        return text.text
    }
}

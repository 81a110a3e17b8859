import SluiceModel
import SluiceYAML

/// Reads `tenantVariables:` of a project.
enum TenantVariableReader {
    static let shape = MapShape(
        noun: "a tenant variable",
        required: ["name"],
        optional: ["label", "required", "default"]
    )

    static func read(_ project: MapReader, of name: String, _ notes: inout FileNotes) -> [TenantVariable] {
        project.items("tenantVariables", &notes).compactMap { variable($0, of: name, &notes) }
    }

    private static func variable(_ node: YAMLNode, of project: String, _ notes: inout FileNotes) -> TenantVariable? {
        guard let map = MapReader(node, as: shape, &notes) else { return nil }
        let name = map.plainText("name", &notes)
        let label = map.plainText("label", &notes)
        let isRequired = map.bool("required", &notes) ?? false
        let fallback = map.text("default", &notes)
        if let fallback { notes.template(fallback, in: .variableSet(project)) }
        guard let name else { return nil }
        notes.declare(.tenantVariable, name, in: .project(project))
        return TenantVariable(
            name: name.text,
            label: label?.text,
            isRequired: isRequired,
            defaultValue: fallback?.text,
            location: map.location
        )
    }
}

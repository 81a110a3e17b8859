import SluiceModel

/// The notes of a release: Markdown whose template is rendered once, when the release is made (Octopus §4.3).
struct ReleaseNotes {
    let template: String
    let variables: CreationVariables

    /// Throws `ReleaseError.unresolvedNotes`.
    func rendered(version: String, packages: [PinnedPackage], fields: [CustomField]) throws -> String {
        let entries =
            [VariableTable.Entry(name: "Octopus.Release.Number", literal: version)]
            + fields.map { .init(name: "Octopus.Release.CustomFields[\($0.name)]", literal: $0.value) }
            + packages.flatMap(Self.entries)
        let rendered = variables.table(adding: entries).render(template)
        if let reason = rendered.incompletenessAtCreation { throw ReleaseError.unresolvedNotes(reason) }
        return rendered.text
    }

    /// Only notes have these; a deployment knows its packages by steps.
    private static func entries(of package: PinnedPackage) -> [VariableTable.Entry] {
        let prefix = "Octopus.Release.Package[\(package.id)]"
        return [
            VariableTable.Entry(name: "\(prefix).PackageId", literal: package.id),
            VariableTable.Entry(name: "\(prefix).Version", literal: package.version),
        ]
    }
}

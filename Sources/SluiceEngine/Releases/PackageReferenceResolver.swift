import SluiceModel

/// Finds a package reference's feed and id before there is a deployment: their templates may use what holds in every
/// environment, or in the release's channel (Octopus §4.1).
struct PackageReferenceResolver {
    private let table: VariableTable

    init(_ variables: CreationVariables) { table = variables.table() }

    /// Throws `ReleaseError.unresolvedPackage`.
    func resolve(_ reference: PackageReference, in step: Step) throws -> PackageTarget {
        PackageTarget(
            step: step.name,
            reference: reference,
            feed: try text(reference.feed, reference, step),
            id: try text(reference.id, reference, step)
        )
    }

    private func text(_ template: String, _ reference: PackageReference, _ step: Step) throws -> String {
        let rendered = table.render(template)
        if let reason = rendered.incompletenessAtCreation {
            throw ReleaseError.unresolvedPackage(reference: reference.name, step: step.name, reason: reason)
        }
        return rendered.text
    }
}

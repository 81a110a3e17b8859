import SluiceModel

/// Finds a package reference's feed and id before there is a deployment: their templates may use what holds in every
/// environment, or in the release's channel (Octopus §4.1).
struct PackageReferenceResolver {
    struct Target: Hashable {
        let feed: String
        let id: String
    }

    private let table: VariableTable

    init(variables: [Variable], channel: Channel) {
        let context = ScopeContext(channel: channel.name)
        let entries = VariableResolver(variables).resolve(in: context).compactMap { variable -> VariableTable.Entry? in
            guard case .text(let text) = variable.entry.value else { return nil }
            return VariableTable.Entry(name: variable.name, value: .text(text), origin: variable)
        }
        table = VariableTable(
            entries + [VariableTable.Entry(name: "Octopus.Release.Channel.Name", value: .text(channel.name))]
        )
    }

    /// Throws `ReleaseError.unresolvedPackage`.
    func resolve(_ reference: PackageReference, in step: Step) throws -> Target {
        Target(feed: try text(reference.feed, reference, step), id: try text(reference.id, reference, step))
    }

    private func text(_ template: String, _ reference: PackageReference, _ step: Step) throws -> String {
        let rendered = table.render(template)
        guard rendered.isComplete else {
            let reason =
                rendered.problem
                ?? "\(rendered.missing.joined(separator: ", ")) has no value that holds in every environment."
            throw ReleaseError.unresolvedPackage(reference: reference.name, step: step.name, reason: reason)
        }
        return rendered.text
    }
}

import SluiceModel

/// What templates may use before there is a deployment: values that hold in every environment, or in the release's
/// channel, and what is known of the release (Octopus §4.1).
struct CreationVariables: Sendable {
    private let own: [VariableTable.Entry]
    private let known: [VariableTable.Entry]

    init(project: String, channel: Channel, variables: [Variable], git: GitState) {
        own = VariableResolver(variables).resolve(in: ScopeContext(channel: channel.name)).compactMap { variable in
            guard case .text(let text) = variable.entry.value else { return nil }
            return VariableTable.Entry(name: variable.name, value: .text(text), origin: variable)
        }
        known = [
            VariableTable.Entry(name: "Octopus.Project.Name", literal: project),
            VariableTable.Entry(name: "Octopus.Release.Channel.Name", literal: channel.name),
            VariableTable.Entry(name: "Octopus.Release.Git.CommitHash", literal: git.commit ?? ""),
            VariableTable.Entry(name: "Octopus.Release.Git.Ref", literal: git.ref ?? ""),
            VariableTable.Entry(name: "Octopus.Release.Git.BranchName", literal: git.branch ?? ""),
        ]
    }

    /// With more that is known by now; it goes before values of the files.
    func table(adding entries: [VariableTable.Entry] = []) -> VariableTable { VariableTable(own + known + entries) }
}

extension VariableTable.Entry {
    /// A text that means itself also where it holds `#{`.
    init(name: String, literal text: String) {
        self.init(name: name, value: .literal(text))
    }
}

extension RenderedText {
    /// Why it cannot be used before there is a deployment; nil where it can.
    var incompletenessAtCreation: String? {
        if isComplete { return nil }
        return problem ?? "\(missing.joined(separator: ", ")) has no value that holds in every environment."
    }
}

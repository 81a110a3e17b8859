import SluiceModel

/// A process rendered for one deployment, with everything that is missing in it.
package struct RenderedProcess: Sendable {
    package let steps: [RenderedStep]
    package let problems: [RenderProblem]
    /// The variables each step uses, by step name.
    package let uses: [String: [VariableUse]]

    /// Throws `PlanError.unresolved` with all problems at once; `names` are the variables that exist.
    package func requireComplete(environment: String, names: [String]) throws {
        guard problems.isEmpty else { throw PlanError.unresolved(problems, environment: environment, names: names) }
    }
}

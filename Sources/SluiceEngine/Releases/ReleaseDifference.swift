import SluiceModel

/// How the files differ from what a release holds, one by one: steps of its process, and values. Holds no secret.
package struct ReleaseDifference: Hashable, Sendable {
    package let steps: [StepDifference]
    /// By name, then scope.
    package let variables: [VariableDifference]

    package var isEmpty: Bool { steps.isEmpty && variables.isEmpty }

    /// Throws `ReleaseError.noProject` where the files no longer have the project.
    package init(of release: StoredRelease, from definitions: Definitions) throws {
        let project = try definitions.requireProject(named: release.release.project)
        let current = project.steps.filter {
            !$0.isDisabled && ($0.channels.isEmpty || $0.channels.contains(release.release.channel))
        }
        steps = StepDifference.all(from: release.release.steps, to: current)
        variables = VariableDifference.all(from: release.variables, to: definitions.variables(of: project))
    }
}

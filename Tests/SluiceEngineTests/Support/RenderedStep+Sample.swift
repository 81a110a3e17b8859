import SluiceModel

@testable import SluiceEngine

extension RenderedStep {
    static func sample(
        _ step: Step = .sample(),
        parameters: [String: String] = [:],
        sensitivePaths: Set<String> = [],
        variables: [EvaluatedVariable] = [],
        packages: [PinnedPackage] = []
    ) -> RenderedStep {
        RenderedStep(
            step: step,
            with: step.with,
            parameters: parameters.mapValues { .text($0) },
            awaited: [:],
            sensitivePaths: sensitivePaths,
            variables: variables,
            packages: packages,
            deployment: DeploymentFacts(
                id: DeploymentID(34),
                project: "web",
                version: "1.0.1",
                channel: "Default",
                environment: "dev",
                createdBy: "ada",
                commit: "0123abc"
            ),
            followers: []
        )
    }
}

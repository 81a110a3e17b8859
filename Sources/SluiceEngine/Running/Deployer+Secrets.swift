import SluiceModel

extension Deployer {
    /// What the steps that run there refer to in AWS; throws `SecretsUnreadable`.
    func readSecrets(
        of release: StoredRelease,
        in environment: String,
        with renderer: StepRenderer,
        isLenient: Bool = false
    ) async throws -> ReferencedSecrets {
        let filter = renderer.filter
        let steps = release.release.steps.filter { filter.reasonToSkip($0) == nil }
        return try await SecretPreparation(renderer: renderer, clients: clients).read(for: steps, isLenient: isLenient)
    }

    /// For a deployment that goes on: every secret is read again.
    ///
    /// - Parameter isLenient: where it only ends, what cannot be read keeps nothing from being put back.
    func prepared(
        _ release: StoredRelease,
        _ deployment: Deployment,
        _ answers: PromptAnswers,
        isLenient: Bool = false
    ) async throws -> StepRenderer {
        let renderer = try await renderer(
            release,
            deployment.environment,
            for: try deployment.tenant.map(requireTenant),
            deployment: deployment,
            answers: answers
        )
        let secrets = try await readSecrets(
            of: release,
            in: deployment.environment,
            with: renderer,
            isLenient: isLenient
        )
        return renderer.with(secrets)
    }
}

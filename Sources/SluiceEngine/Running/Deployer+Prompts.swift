import SluiceModel

extension Deployer {
    /// What is asked for before a release goes to these environments, one form for each, because what holds without an
    /// answer differs between them.
    ///
    /// - Parameters:
    ///   - tenants: whom it is for, in one environment; none for nobody in particular.
    ///   - given: `Name:Value`, filled in already.
    ///   - earlier: a deployment whose answers are filled in where none are given; nil for none.
    /// - Throws: `PlanError` for an environment that does not exist or may not be deployed to, and `PromptError` for an
    ///   answer that cannot be right.
    package func forms(
        for release: StoredRelease,
        in environments: [String],
        for tenants: [Tenant] = [],
        given: [String],
        earlier: Deployment? = nil
    ) async throws -> [PromptForm] {
        let answers = try GivenAnswers(given, for: release.variables)
        var forms: [PromptForm] = []
        let whom = tenants.isEmpty ? [nil] : tenants.map(Optional.some)
        for (environment, tenant) in environments.flatMap({ environment in whom.map { (environment, $0) } }) {
            try await requireEntry(of: release, into: environment, for: tenant, after: forms.map(\.environment))
            try requireTenancy(of: release, in: environment, for: tenant)
            let renderer = try await renderer(
                release,
                environment,
                for: tenant,
                deployment: nil,
                answers: PromptAnswers()
            )
            var form = form(for: release, in: environment, with: renderer)
            form.tenant = tenant
            try answers.fill(&form)
            if let earlier { form.adopt(PromptAnswers(stored: earlier.answers, keys: keys)) }
            forms.append(form)
        }
        try answers.requireUse(in: forms)
        return forms
    }

    func form(for release: StoredRelease, in environment: String, with renderer: StepRenderer) -> PromptForm {
        let filter = renderer.filter
        let steps = release.release.steps.filter { filter.reasonToSkip($0) == nil }
        return PromptForm(
            environment: environment,
            prompts: renderer.prompts(for: steps),
            accounts: definitions.accounts.map(\.name)
        )
    }

    /// Throws `DeploymentRunError.answerLost` for one that only the process that was given it had.
    func answers(kept deployment: Deployment) throws -> PromptAnswers {
        for (name, answer) in deployment.answers.sorted(by: { $0.key < $1.key }) where answer == .unkept {
            throw DeploymentRunError.answerLost(variable: name, deployment.id)
        }
        return PromptAnswers(stored: deployment.answers, keys: keys)
    }
}

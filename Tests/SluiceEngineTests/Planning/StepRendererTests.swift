import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Steps rendered for one deployment")
struct StepRendererTests {
    private static let register = Step.sample(
        "Register",
        packages: [.sample()],
        with: .map([
            .init("family", .text("#{TaskName}")),
            .init(
                "containerDefinitions",
                .list([
                    .map([
                        .init("image", .text("#{Octopus.Action.Package[web].Image}")),
                        .init("command", .list([.text("#{Color}")])),
                    ])
                ])
            ),
        ]),
        templateLines: ["family": 12]
    )
    private static let update = Step.sample(
        "Update",
        type: "update-service",
        parameters: ["region": "#{Region}"],
        with: .map([.init("taskDefinition", .text("#{Octopus.Action[Register].Output.TaskDefinitionArn}"))])
    )

    private func renderer(
        steps: [Step] = [register, update],
        variables: [Variable],
        environment: [String: String] = [:],
        into name: String = "dev"
    ) -> StepRenderer {
        StepRenderer(
            release: StoredRelease(id: ReleaseID(1), release: .sample(steps: steps, variables: variables)),
            environment: name,
            deployment: nil,
            user: "ada",
            secrets: SecretReader(environment: environment, keys: .empty),
            catalogue: StepRegistry.builtIn.catalogue
        )
    }

    private let complete: [Variable] = [
        .sample("TaskName", .text("hello-#{Octopus.Environment.Name}")), .sample("Region", .text("eu-west-1")),
        .sample("Color", .text("#f00"), scope: Scope(environments: ["dev"])),
        .sample("Color", .text("#0f0"), scope: Scope(environments: ["prod"]), line: 2),
    ]

    @Test func everyFieldHoldsTheValuesOfItsEnvironment() throws {
        let process = renderer(variables: complete).render([Self.register], outputs: StepOutputs())
        let with = try #require(process.steps.first?.with)
        #expect(process.problems.isEmpty)
        #expect(with["family"] == .text("hello-dev"))
        guard case .list(let containers)? = with["containerDefinitions"] else { throw NoList() }
        #expect(containers.first?["image"] == .text("registry.example.com/hello-color:1.0.1@\(String.digest("a"))"))
        #expect(containers.first?["command"] == .list([.text("#f00")]))
        let prod = renderer(variables: complete, into: "prod").render([Self.register], outputs: StepOutputs())
        #expect(prod.steps.first?.with["family"] == .text("hello-prod"))
    }

    private struct NoList: Error {}

    @Test func everythingThatIsMissingIsListedWithStepAndField() {
        let process = renderer(variables: []).render([Self.register, Self.update], outputs: StepOutputs())
        #expect(
            process.problems == [
                RenderProblem(of: Self.register, field: "family", fault: .noValue(token: "#{TaskName}")),
                RenderProblem(
                    of: Self.register,
                    field: "containerDefinitions[0].command[0]",
                    fault: .noValue(token: "#{Color}")
                ),
                RenderProblem(of: Self.update, field: "region", fault: .noValue(token: "#{Region}")),
            ]
        )
    }

    @Test func theErrorNamesEachTokenAndItsNearMiss() {
        let process = renderer(variables: [.sample("TaskNam", .text("x"))]).render(
            [Self.register],
            outputs: StepOutputs()
        )
        let error = #expect(throws: PlanError.self) {
            try process.requireComplete(environment: "dev", names: ["TaskNam", "Octopus.Environment.Name"])
        }
        #expect(
            error?.description == """
                2 values are missing for environment 'dev':
                  - projects/web.yaml:12: #{TaskName} in step 'Register', field 'family'. Did you mean 'TaskNam'?
                  - projects/web.yaml:3: #{Color} in step 'Register', field 'containerDefinitions[0].command[0]'
                """
        )
    }

    @Test func anOutputThatAStepDeclaresIsKnownAfterIt() {
        let process = renderer(variables: complete).render([Self.register, Self.update], outputs: StepOutputs())
        #expect(process.steps.last?.awaited == ["taskDefinition": "known after 'Register'"])
        #expect(process.steps.last?.with["taskDefinition"] == .text("(known after 'Register')"))
    }

    @Test func anOutputThatNoStepDeclaresIsMissing() {
        let step = Step.sample(
            "Update",
            type: "update-service",
            with: .map([.init("x", .text("#{Octopus.Action[Register].Output.Arn}"))])
        )
        let process = renderer(steps: [Self.register, step], variables: complete).render([step], outputs: StepOutputs())
        #expect(process.problems.map(\.fault) == [.noValue(token: "#{Octopus.Action[Register].Output.Arn}")])
    }

    @Test func aScriptMaySetAnyOutputUntilItHasEnded() {
        let script = Step.sample("Build", type: "run-script")
        let step = Step.sample(
            "Update",
            type: "update-service",
            with: .map([.init("x", .text("#{Octopus.Action[Build].Output.Url}"))])
        )
        let renderer = renderer(steps: [script, step], variables: complete)
        var outputs = StepOutputs()
        #expect(renderer.render([step], outputs: outputs).steps.first?.awaited == ["x": "known after 'Build'"])
        outputs.settle("Build")
        #expect(renderer.render([step], outputs: outputs).problems.count == 1)
        outputs.set("Url", of: "Build", to: .text("http://x"))
        #expect(renderer.render([step], outputs: outputs).steps.first?.with["x"] == .text("http://x"))
    }

    @Test func aKnownOutputReplacesTheWait() {
        var outputs = StepOutputs()
        outputs.set("TaskDefinitionArn", of: "Register", to: .text("arn:web:2"))
        let process = renderer(variables: complete).render([Self.update], outputs: outputs)
        #expect(process.steps.first?.with["taskDefinition"] == .text("arn:web:2"))
        #expect(process.steps.first?.awaited.isEmpty == true)
    }

    @Test func theFieldsThatHoldASecretAreKnown() {
        let step = Step.sample(
            with: .map([
                .init("a", .text("#{Url}")), .init("b", .list([.text("#{Color}"), .text("#{Password}")])),
            ])
        )
        let variables =
            complete + [
                .sample("Password", .environment("PW"), sensitive: true), .sample("Url", .text("db://#{Password}")),
            ]
        let process = renderer(steps: [step], variables: variables, environment: ["PW": "hunter22"])
            .render([step], outputs: StepOutputs())
        #expect(process.steps.first?.sensitivePaths == ["a", "b[1]"])
        #expect(process.uses["Register"]?.first { $0.name == "Password" }?.value == "••••")
        #expect(process.uses["Register"]?.first { $0.name == "Url" }?.value == "••••")
    }

    @Test func aSecretThatIsNotSetIsAProblemOfTheFieldThatNeedsIt() {
        let step = Step.sample(with: .map([.init("a", .text("#{Password}")), .init("b", .text("#{Color}"))]))
        let variables = complete + [.sample("Password", .environment("PW"), sensitive: true)]
        let process = renderer(steps: [step], variables: variables).render([step], outputs: StepOutputs())
        let reason =
            "Variable 'Password' has no value: it is read from the environment variable 'PW', which is not set."
        #expect(process.problems == [RenderProblem(of: step, field: "a", fault: .unusable(reason: reason))])
    }

    @Test func whatSluiceProvidesCannotBeShadowed() {
        let step = Step.sample(
            packages: [.sample()],
            with: .map([
                .init("a", .text("#{Octopus.Environment.Name} #{Octopus.Release.Number} #{Octopus.Step.Name}")),
                .init("b", .text("#{Octopus.Action.Package[web].PackageVersion}")),
            ])
        )
        let variables: [Variable] = [
            .sample(
                "Octopus.Environment.Name",
                .text("mine"),
                scope: Scope(environments: ["dev"], steps: ["Register"])
            ),
            .sample("octopus.release.number", .text("9.9.9")), .sample("Octopus.Step.Name", .text("mine")),
            .sample("Octopus.Action.Package[web].PackageVersion", .text("9.9.9")),
        ]
        let process = renderer(steps: [step], variables: variables).render([step], outputs: StepOutputs())
        #expect(process.steps.first?.with["a"] == .text("dev 1.0.1 Register"))
        #expect(process.steps.first?.with["b"] == .text("1.0.1"))
    }

    @Test func anotherStepsPackageHasItsStepsNameInFront() {
        let step = Step.sample(
            "Update",
            with: .map([
                .init("a", .text("#{Octopus.Action[Register].Package[web].PackageVersion}")),
                .init("b", .text("#{Octopus.Action.Package[web].PackageVersion}")),
            ])
        )
        let process = renderer(steps: [Self.register, step], variables: []).render([step], outputs: StepOutputs())
        #expect(process.steps.first?.with["a"] == .text("1.0.1"))
        #expect(process.problems.map(\.field) == ["b"])
    }

    @Test func aFailureBeforeIsAVariableThatConditionsCanAskFor() {
        let renderer = renderer(variables: [])
        var outputs = StepOutputs()
        #expect(renderer.table(for: Self.update, outputs: outputs).render("#{Octopus.Deployment.Error}").text == "")
        outputs.error = "The #{image} is gone."
        let error = renderer.table(for: Self.update, outputs: outputs).render("#{Octopus.Deployment.Error}")
        #expect(error.text == "The #{image} is gone.")
        #expect(error.isComplete && error.text.contains("image"))
    }
}

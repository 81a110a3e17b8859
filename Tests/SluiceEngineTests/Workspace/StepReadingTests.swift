import SluiceModel
import Testing

@testable import SluiceEngine

struct StepReadingTests {
    private func step(_ text: String) throws -> Step {
        let file = "project: web\nvariableSets: common\nchannels: [{ name: Stable }]\nsteps:\n" + text
        let loaded = TestWorkspace("projects/web.yaml", file).load()
        #expect(loaded.problems.map(\.description) == [])
        return try #require(loaded.definitions.projects.first?.steps.first)
    }

    @Test func everyKeyOfAStepIsRead() throws {
        let step = try step(
            """
              - name: Update
                type: update-service
                account: tooling
                region: eu-west-1
                pollSeconds: 5
                with: { cluster: a }
                condition: "#{Ready}"
                environments: [dev, prod]
                excludedEnvironments: prod
                channels: Stable
                retries: { count: 2, backoff: 30s }
                timeout: 1h
                disabled: true
                required: true
            """
        )
        #expect(step.parameters.map(\.name) == ["region", "account", "pollSeconds"])
        #expect(step.parameter("pollSeconds") == .scalar(text: "5", isPlain: true))
        #expect(step.with["cluster"] == .scalar(text: "a", isPlain: true))
        #expect(step.condition == .variable("#{Ready}"))
        #expect(step.environments == ["dev", "prod"])
        #expect(step.excludedEnvironments == ["prod"])
        #expect(step.channels == ["Stable"])
        #expect(step.retries == Retries(count: 2, backoffSeconds: 30))
        #expect(step.timeoutSeconds == 3_600)
        #expect(step.isDisabled)
        #expect(step.isRequired)
    }

    @Test func whatIsNotWrittenHasItsDefault() throws {
        let step = try step("  - { name: Build, type: run-script }")
        #expect(step == Step(name: "Build", type: "run-script", with: .map([]), location: step.location))
        #expect(step.location == SourceLocation(file: "projects/web.yaml", line: 5, column: 5))
    }

    @Test func theLinesOfTemplatesAreKept() throws {
        let step = try step(
            """
              - name: Build
                type: run-script
                with:
                  a: plain
                  b: [x, { c: "#{Color}" }]
                  d: |
                    #{Octopus.Project.Name}
            """
        )
        #expect(step.templateLines == ["b[1].c": 9, "d": 10])
    }

    @Test func aPackageWithoutANameHasThatOfItsRepository() throws {
        let step = try step(
            "  - { name: Build, type: run-script, packages: [{ feed: ecr, id: team/web, pin: false }] }"
        )
        #expect(step.packages.map(\.name) == ["team/web"])
        #expect(step.packages.map(\.pin) == [false])
    }

    @Test func outputsAndPackagesOfEarlierStepsMayBeNamed() throws {
        _ = try step(
            """
              - name: Register
                type: register-task-definition
                region: eu-west-1
                packages: [{ name: image, feed: ecr, id: web }]
                with: { image: "#{Octopus.Action.Package[image].Image}", "#{Any}": "#{Octopus.Action[#{Name}].Output.X}" }
              - name: Check
                type: run-script
                with:
                  arn: "#{Octopus.Action[Register].Output.TaskDefinitionArn}"
                  tag: "#{Octopus.Action[Register].Package[image].PackageVersion}"
              - name: Report
                type: run-script
                with: { said: "#{Octopus.Action[Check].Output.Anything}" }
            """
        )
    }
}

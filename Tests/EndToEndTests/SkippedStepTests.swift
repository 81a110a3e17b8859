import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Steps that a deployment leaves out")
struct SkippedStepTests {
    private static let deploy = ["release", "deploy", "-p", "steps", "--version", "1.0.0", "-e", "dev"]

    /// A release of three scripts: the second waits on its first run, and the third may not be left out.
    private func workspace() async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write(
            "projects/steps.yaml",
            """
            project: steps
            steps:
              - { name: First, type: run-script, with: { syntax: bash, script: "echo #{Word}" } }
              - name: Second
                type: run-script
                with: { syntax: bash, script: 'if [ ! -e "$HOME/ran" ]; then touch "$HOME/ran"; echo waiting; sleep 60; fi' }
              - { name: Third, type: run-script, required: true, with: { syntax: bash, script: echo three } }

            """
        )
        try workspace.write(
            "variables/steps.yaml",
            "variables: steps\nvalues: [{ name: Word, value: one }]\n"
        )
        let made = try await workspace.sluice("release", "create", "-p", "steps", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    @Test func theyAreLeftOutAlsoByWhoeverGoesOn() async throws {
        let workspace = try await workspace()
        let deployment = try await workspace.sluice.start(Self.deploy + ["--skip", "First"])
        try await deployment.prints("waiting")
        deployment.send(SIGKILL)
        _ = try await deployment.end()
        let resumed = try await workspace.sluice("deployment", "resume", "--retry")
        #expect(resumed.exitCode == 0 && resumed.output.contains("three"), "\(resumed)")
        let view = try await workspace.sluice("deployment", "view", "Deployments-1")
        #expect(view.output.contains("Left out: 'First'"), "\(view)")
        #expect(view.output.contains("Skipped") && view.output.contains("This deployment leaves it out."), "\(view)")
    }

    @Test func aPlanShowsThem() async throws {
        let workspace = try await workspace()
        let plan = try await workspace.sluice.start(Self.deploy + ["--skip", "First", "--dry-run"]).end()
        #expect(plan.output.contains("This deployment leaves it out."), "\(plan)")
    }

    @Test(arguments: [("Frist", "Did you mean 'First'?"), ("Third", "says 'required: true'")])
    func whatCannotBeLeftOutIsRefused(_ step: String, _ words: String) async throws {
        let workspace = try await workspace()
        let result = try await workspace.sluice.start(Self.deploy + ["--skip", step]).end()
        #expect(result.isRefusal(1, words), "\(result)")
    }

    @Test func variablesAreTakenUpBeforeIt() async throws {
        let workspace = try await workspace()
        try workspace.replace("value: one", with: "value: two", in: "variables/steps.yaml")
        let deployed = try await workspace.sluice.start(Self.deploy + ["--skip", "Second", "--update-variables"]).end()
        #expect(deployed.exitCode == 0 && deployed.output.contains("two\n"), "\(deployed)")
        #expect(deployed.errors.contains("1 value changed (snapshot 1)"), "\(deployed)")
        let both = try await workspace.sluice.start(Self.deploy + ["--update-variables", "--dry-run"]).end()
        #expect(both.exitCode == 64, "\(both)")
    }
}

import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Deployments that wait for a person")
struct InterventionTests {
    /// A release of three steps: one before the question, the question, and one that tells who answered.
    private func workspace(timeout: String = "1h") async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write(
            "projects/asking.yaml",
            """
            project: asking
            steps:
              - { name: Before, type: run-script, with: { syntax: bash, script: echo before } }
              - { name: Look, type: manual-intervention, timeout: \(timeout), with: { instructions: "Well, #{Octopus.Release.Number}?" } }
              - name: After
                type: run-script
                condition: always
                with:
                  syntax: bash
                  script: |
                    echo "Said: $(get_octopusvariable 'Octopus.Action[Look].Output.Manual.Approved')" \\
                      "$(get_octopusvariable 'Octopus.Action[Look].Output.Manual.Notes')" \\
                      "by $(get_octopusvariable 'Octopus.Action[Look].Output.Manual.ResponsibleUser.Username')"

            """
        )
        let made = try await workspace.sluice("release", "create", "-p", "asking", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private static let deploy = ["release", "deploy", "-p", "asking", "--version", "1.0.0", "-e", "dev"]

    private func waiting(in workspace: Workspace) async throws -> RunningSluice {
        let deployment = try await workspace.sluice.start(Self.deploy)
        try await deployment.prints("Waiting for a decision")
        return deployment
    }

    @Test func whatIsApprovedGoesOn() async throws {
        let workspace = try await workspace()
        let deployment = try await waiting(in: workspace)
        let view = try await workspace.sluice("deployment", "view", "Deployments-1")
        #expect(view.output.contains("Waiting for a decision at step 'Look': Well, 1.0.0?"), "\(view)")
        let json = try await workspace.sluice("deployment", "view", "Deployments-1", "-f", "json").json
        #expect(json["Intervention"] == ["Step": "Look", "Instructions": "Well, 1.0.0?"])
        let approved = try await workspace.sluice.start(
            "deployment",
            "approve",
            "-p",
            "asking",
            "-e",
            "dev",
            "--notes",
            "It is."
        ).end()
        #expect(approved.exitCode == 0, "\(approved)")
        let end = try await deployment.end()
        #expect(end.exitCode == 0 && end.output.contains("Said: True It is. by "), "\(end)")
        let again = try await workspace.sluice("deployment", "approve", "Deployments-1")
        #expect(again.isRefusal(1, "has ended already"), "\(again)")
    }

    @Test func whatIsRejectedFails() async throws {
        let workspace = try await workspace()
        let deployment = try await waiting(in: workspace)
        let rejected = try await workspace.sluice("deployment", "reject", "--notes", "no", "-f", "json")
        #expect(try rejected.json == ["DeploymentId": "Deployments-1", "Step": "Look", "Approved": false])
        let end = try await deployment.end()
        #expect(end.exitCode == 4 && end.output.contains("Said: False no by "), "\(end)")
        #expect(end.output.contains("Step 'Look': Failed. Rejected by "), "\(end)")
    }

    /// The process that waits is killed, and the decision made while nobody waits.
    @Test func aDecisionIsFoundByWhoeverGoesOn() async throws {
        let workspace = try await workspace()
        let deployment = try await waiting(in: workspace)
        deployment.send(SIGKILL)
        _ = try await deployment.end()
        #expect(try await workspace.sluice("deployment", "approve").exitCode == 0)
        let twice = try await workspace.sluice("deployment", "reject")
        #expect(twice.isRefusal(1, "was decided about already. Approved by "), "\(twice)")
        let resumed = try await workspace.sluice("deployment", "resume")
        #expect(resumed.exitCode == 0 && resumed.output.contains("Said: True"), "\(resumed)")
        #expect(!resumed.output.contains("before"), "\(resumed)")
    }

    @Test func ofManyAtOnceOneDecides() async throws {
        let workspace = try await workspace()
        let deployment = try await waiting(in: workspace)
        deployment.send(SIGKILL)
        _ = try await deployment.end()
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for index in 0..<6 {
                group.addTask {
                    let verb = index.isMultiple(of: 2) ? "approve" : "reject"
                    return try await workspace.sluice("deployment", verb, "Deployments-1").exitCode
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.sorted() == [0, 1, 1, 1, 1, 1])
    }

    @Test func aDecisionThatDoesNotComeInTimeEndsIt() async throws {
        let workspace = try await workspace(timeout: "1s")
        let end = try await workspace.sluice.start(Self.deploy).end()
        #expect(end.exitCode == 7 && end.output.contains("Step 'Look' did not end within 1 second"), "\(end)")
    }

    @Test func nobodyIsWaitedForOtherwise() async throws {
        let workspace = try await workspace()
        let none = try await workspace.sluice("deployment", "approve")
        #expect(none.isRefusal(1, "No deployment is open"), "\(none)")
        let plan = try await workspace.sluice.start(Self.deploy + ["--dry-run"]).end()
        #expect(plan.output.contains("waits for a person to approve or reject it"), "\(plan)")
    }
}

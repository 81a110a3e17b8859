import SluiceModel
import Testing

/// Old releases and logs of a project of one script.
struct RetentionTests {
    /// Releases 1.0.1 to 1.0.4, all but the last one deployed to dev, oldest first.
    private func workspace() async throws -> Workspace {
        try await .greeting(
            after: """
                for number in {1..3}; do sluice release create -p greeting -v "1.0.$number" --deploy-to dev; done
                sluice release create -p greeting -v 1.0.4
                """
        )
    }

    @Test func aDryRunShowsWhatGoesAndRemovesNothing() async throws {
        let sluice = try await workspace().sluice
        let result = try await sluice("retention", "apply", "--releases", "0", "--log-days", "0", "--dry-run")
        #expect(result.output.contains("Releases-1  greeting 1.0.1, with 1 deployment\n"), "\(result)")
        #expect(result.output.contains("Would remove 2 releases and 1 log. Nothing was removed."), "\(result)")
        #expect(try await sluice("release", "list", "-f", "basic").output == "1.0.4\n1.0.3\n1.0.2\n1.0.1\n")
    }

    @Test func whatRunsAndWhatRanBeforeStaysAndCanBeRolledBackTo() async throws {
        let sluice = try await workspace().sluice
        let result = try await sluice("retention", "apply", "--releases", "0", "-f", "json")
        #expect(try result.json["releases"]?.array?.compactMap { $0["Version"]?.string } == ["1.0.1", "1.0.4"])
        #expect(try await sluice("release", "list", "-f", "basic").output == "1.0.3\n1.0.2\n")
        #expect(try await sluice("status", "-f", "basic").output == "greeting dev 1.0.3\n")
        let rolledBack = try await sluice("deployment", "rollback", "-p", "greeting", "-e", "dev")
        #expect(rolledBack.exitCode == 0, "\(rolledBack)")
        #expect(try await sluice("status", "-f", "basic").output == "greeting dev 1.0.2\n")
        #expect(try await sluice("audit", "list", "--action", "release-removed", "-f", "basic").output.count == 130)
    }

    @Test func lifecyclesSayHowMuchIsKept() async throws {
        let workspace = try await workspace()
        try workspace.write("projects/kept.yaml", Self.lifecycle)
        try workspace.replace(
            "project: greeting",
            with: "project: greeting\nlifecycle: kept",
            in: "projects/greeting.yaml"
        )
        let result = try await workspace.sluice("retention", "apply", "-f", "basic")
        #expect(result.output == "Releases-1\n", "\(result)")
        #expect(try await workspace.sluice("retention", "apply", "-f", "basic").output.isEmpty)
        try workspace.replace("Items", with: "Itmes", in: "projects/kept.yaml")
        let refused = try await workspace.sluice("retention", "apply")
        #expect(refused.isRefusal(3, "'unit' cannot be 'Itmes'"), "\(refused)")
    }

    private static let lifecycle = """
        lifecycles:
          - name: kept
            retention: { strategy: Forever }
            phases:
              - name: First
                environments: [dev]
                retention: { strategy: Count, quantityToKeep: 0, unit: Items }

        """

    @Test func aRemovedLogLeavesTheRestOfTheJournal() async throws {
        let sluice = try await workspace().sluice
        #expect(try await sluice("deployment", "log", "Deployments-1").output.contains("Good morning"))
        let removed = try await sluice("retention", "apply", "--log-megabytes", "0")
        #expect(removed.output.hasSuffix("Removed 0 releases and 2 logs.\n"), "\(removed)")
        let log = try await sluice("deployment", "log", "Deployments-1")
        #expect(log.output.contains("Succeeded") && !log.output.contains("Good morning"), "\(log)")
        #expect(try await sluice("deployment", "log", "Deployments-3").output.contains("Good morning"))
    }

    @Test func noLimitIsAnErrorOfUsage() async throws {
        let result = try await workspace().sluice("retention", "apply")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("Nothing says how much to keep"), "\(result)")
    }
}

import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `kill -9` of the program in the middle of every kind of change of the store: after the change and before its entry in
/// the audit, which are one transaction.
struct DurabilityStoreTests {
    /// What the audit calls the change, what makes it, what goes on after the kill, and what the audit calls that.
    static let changes = [
        ("release-created", creation, creation, "release-created"),
        ("release-deleted", deletion, deletion, "release-deleted"),
        ("variables-updated", update, update, "variables-updated"),
        ("release-removed", "retention apply --releases 0", "retention apply --releases 0", "release-removed"),
        ("log-removed", "retention apply --log-days 0", "retention apply --log-days 0", "log-removed"),
        ("deployment-created", deployment, deployment, "deployment-created"),
        ("deployment-started", deployment, "deployment resume", "deployment-resumed"),
        ("deployment-finished", deployment, "deployment resume", "deployment-finished"),
    ]
    private static let creation = "release create -p greeting -v 1.0.2"
    private static let deletion = "release delete -p greeting -v 1.0.1 --no-prompt"
    private static let update = "release update-variables -p greeting --version 1.0.1"
    private static let deployment = "release deploy -p greeting --version 1.0.1 -e dev"

    @Test(arguments: changes)
    func aChangeThatIsKilledIsNotThereAtAll(
        _ action: String,
        _ command: String,
        _ next: String,
        _ entered: String
    ) async throws {
        let workspace = try await Workspace.greeting(
            after: "sluice release create -p greeting -v 1.0.0 --deploy-to dev",
            "sluice release deploy -p greeting --version 1.0.0 -e dev",
            "sluice release create -p greeting -v 1.0.1",
            "sed -i s/morning/evening/ variables/greeting.yaml"
        )
        let hold = JournalHold(in: workspace)
        try await hold.arm(beforeAudited: action)
        let running = try await workspace.sluice.start(command.split(separator: " ").map(String.init))
        try await hold.reached()
        running.send(SIGKILL)
        #expect(try await running.end().exitCode == -SIGKILL)
        try await hold.lift()
        let before = try await workspace.entries(entered)
        try await workspace.expectSoundStore()
        let again = try await workspace.sluice.shell("sluice \(next)")
        #expect(again.exitCode == 0, "\(again)")
        #expect(try await workspace.entries(entered) == before + 1)
        try await workspace.expectSoundStore()
    }

    /// Each is killed once the store has one release more, whatever it is doing then.
    @Test func processesThatAreKilledWhileOthersWriteLeaveAWholeStore() async throws {
        let workspace = try await Workspace.greeting()
        var writers: [RunningSluice] = []
        for number in 1...8 {
            let version = "1.0.\(number)"
            writers.append(try await workspace.sluice.start("release", "create", "-p", "greeting", "-v", version))
        }
        for (count, victim) in writers.enumerated() where count.isMultiple(of: 2) {
            try await Eventually.find("\(count / 2) releases are there") {
                try await workspace.entries("release-created") >= count / 2 ? true : nil
            }
            victim.send(SIGKILL)
        }
        var ends: [Int32] = []
        for writer in writers { ends.append(try await writer.end().exitCode) }
        #expect(ends.allSatisfy { [0, -SIGKILL].contains($0) }, "\(ends)")
        #expect(try await workspace.entries("release-created") >= ends.count { $0 == 0 })
        try await workspace.expectSoundStore()
    }
}

extension Workspace {
    /// How many entries of one kind the audit has.
    fileprivate func entries(_ action: String) async throws -> Int {
        let list = try await sluice("audit", "list", "--action", action, "--limit", "1000", "-f", "basic")
        return list.output.split(separator: "\n").count
    }
}

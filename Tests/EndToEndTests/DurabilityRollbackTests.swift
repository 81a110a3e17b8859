import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Rollbacks that are interrupted, and deployments that are given up.
struct DurabilityRollbackTests {
    static let entries = [
        #"{"rollbackStarted"%"#,
        #"{"intent"%UpdateService (rollback)%"#,
        #"{"result"%UpdateService (rollback)%"#,
        #"{"log"%Rolling back%"#,
        #"{"rollbackEnded"%"#,
        #"{"ended"%"#,
    ]

    /// 1.0.0 runs in dev, and 1.0.1 is on its way there in a cloud whose time stands still.
    private func deployingSecond(on cloud: Cloud) async throws -> (Workspace, RunningSluice) {
        let workspace = try await Workspace.released("1.0.0", on: cloud)
        let first = try await workspace.deploy("1.0.0").end()
        #expect(first.exitCode == 0, "\(first)")
        try await workspace.release("1.0.1", on: cloud)
        try await cloud.setTick(0)
        let second = try await workspace.deploy("1.0.1")
        try await second.prints("following deployment")
        return (workspace, second)
    }

    private func rolledBackOnce(_ cloud: Cloud) async throws -> Bool {
        let deployment = ["RegisterTaskDefinition", "UpdateService"]
        let image = try await cloud.image()
        return try await cloud.writes() == deployment + deployment + ["UpdateService"] && image.contains(":1.0.0@")
    }

    @Test(arguments: entries)
    func aRollbackKilledAtAnyEntryGoesOnAndRestoresOnce(_ entry: String) async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            let hold = JournalHold(in: workspace)
            try await hold.arm(before: entry)
            let canceller = try await workspace.sluice.start("deployment", "cancel", "Deployments-2")
            try await cloud.setTick(0.02)
            try await hold.reached()
            owner.send(SIGKILL)
            canceller.send(SIGKILL)
            _ = try await (owner.end(), canceller.end())
            try await hold.lift()
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 5, "\(resumed)")
            #expect(resumed.text.contains("RolledBack (Cancelled)"), "\(resumed)")
            #expect(try await rolledBackOnce(cloud))
        }
    }

    @Test func aDeploymentWhoseOwnerIsDeadIsCancelledAndRolledBack() async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            owner.send(SIGKILL)
            _ = try await owner.end()
            try await cloud.setTick(0.02)
            let cancelled = try await workspace.sluice("deployment", "cancel")
            #expect(cancelled.exitCode == 5, "\(cancelled)")
            #expect(try await rolledBackOnce(cloud))
        }
    }

    @Test(arguments: [true, false])
    func leavingItAsItIsEndsCancelled(ownerIsDead: Bool) async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            if ownerIsDead { owner.send(SIGKILL) }
            let cancelled = try await workspace.sluice("deployment", "cancel", "Deployments-2", "--leave")
            #expect(cancelled.exitCode == 130, "\(cancelled)")
            #expect(try await owner.end().exitCode == (ownerIsDead ? -SIGKILL : 130))
            #expect(try await cloud.writes().count == 4)
            #expect(try await cloud.image().contains(":1.0.1@"))
            let view = try await workspace.sluice("deployment", "view", "Deployments-2", "-f", "json").json
            #expect(view["Outcome"] == "Cancelled")
        }
    }

    @Test func anInterruptionSaysWhatGoesOnAndHowToGoOn() async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            owner.send(SIGINT)
            let end = try await owner.end()
            #expect(end.exitCode == 130)
            #expect(end.errors.contains("goes on in AWS."), "\(end)")
            #expect(end.errors.contains("sluice deployment resume Deployments-2"), "\(end)")
            try await cloud.setTick(0.02)
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(try await cloud.writes().count == 4)
        }
    }

    @Test func whoeverFollowsTheLogIsToldThatItsOwnerIsGone() async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            let follower = try await workspace.sluice.start("deployment", "log", "Deployments-2", "--follow")
            try await follower.prints("following deployment")
            owner.send(SIGKILL)
            let told = try await follower.end()
            #expect(told.exitCode == 1)
            #expect(told.errors.contains("Deployments-2 (hello-color 1.0.1 to dev) was interrupted"), "\(told)")
        }
    }

    @Test func aLogIsFollowedFromAnotherProcessUntilTheEnd() async throws {
        try await Cloud.running { cloud in
            let (workspace, owner) = try await deployingSecond(on: cloud)
            let follower = try await workspace.sluice.start("deployment", "log", "Deployments-2", "--follow")
            try await follower.prints("following deployment")
            try await cloud.setTick(0.02)
            let told = try await follower.end()
            #expect(told.exitCode == 0)
            #expect(told.output.contains("Deployment: Succeeded"), "\(told)")
            #expect(try await owner.end().exitCode == 0)
        }
    }
}

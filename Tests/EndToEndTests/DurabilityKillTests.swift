import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `kill -9` of the program while it deploys, then `deployment resume`.
struct DurabilityKillTests {
    /// Every kind of entry that a deployment writes, in order: the program is killed just before it is stored.
    static let entries = [
        #"{"started"%"#,
        #"{"stepStarted"%Register task definition%"#,
        #"{"intent"%RegisterTaskDefinition%"#,
        #"{"result"%RegisterTaskDefinition%"#,
        #"{"output"%TaskDefinitionArn%"#,
        #"{"stepEnded"%Register task definition%"#,
        #"{"stepStarted"%Update service%"#,
        #"{"intent"%UpdateService%"#,
        #"{"result"%UpdateService%"#,
        #"{"log"%following deployment%"#,
        #"{"log"%running; old%"#,
        #"{"output"%ServiceArn%"#,
        #"{"stepEnded"%Update service%"#,
        #"{"ended"%"#,
    ]

    @Test(arguments: entries)
    func aDeploymentKilledAtAnyEntryGoesOnAndWritesNothingTwice(_ entry: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let hold = JournalHold(in: workspace)
            try await hold.arm(before: entry)
            let deployment = try await workspace.deploy("1.0.0")
            try await hold.reached()
            deployment.send(SIGKILL)
            #expect(try await deployment.end().exitCode == -SIGKILL)
            try await hold.lift()
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(resumed.text.contains("Deployment: Succeeded"), "\(resumed)")
            #expect(!resumed.text.contains("warning"), "\(resumed)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
            #expect(try await workspace.sluice("status", "-f", "basic").output == "hello-color dev 1.0.0\n")
        }
    }

    @Test(arguments: ["RegisterTaskDefinition", "UpdateService"])
    func aCallThatIsUnderWayWhenTheProgramIsKilledTakesEffectOnce(_ operation: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault(operation, "delay", ["seconds": 2])
            let deployment = try await workspace.deploy("1.0.0")
            try await workspace.journals(#""write":"\#(operation)""#)
            deployment.send(SIGKILL)
            _ = try await deployment.end()
            try await Eventually.find("the call is answered") {
                try await cloud.writes().contains(operation) ? true : nil
            }
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test(arguments: ["RegisterTaskDefinition", "UpdateService"])
    func aCallWhoseAnswerIsLostTakesEffectOnce(_ operation: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault(operation, "reset-after")
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func aDeploymentThatSucceededMeanwhileIsFoundSo() async throws {
        try await Cloud.running(tick: 0) { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deploy("1.0.0")
            try await deployment.prints("following deployment")
            deployment.send(SIGKILL)
            _ = try await deployment.end()
            try await cloud.advance(50)
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(resumed.text.contains("Proved"), "\(resumed)")
        }
    }
}

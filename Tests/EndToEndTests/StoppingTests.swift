import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Kills, Ctrl-C and cancelling.
struct StoppingTests {
    @Test func aKilledDeploymentIsResumedToItsEnd() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            deployment.send(SIGKILL)
            #expect(try await deployment.end().exitCode == -SIGKILL)
            try await cloud.setTick(0.02)
            let result = try await workspace.sluice("deployment", "resume", "-p", "hello-color", "-e", "dev")
            #expect(result.exitCode == 0, "\(result)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func controlCSaysWhatGoesOnAndHowToResume() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            deployment.send(SIGINT)
            let result = try await deployment.end()
            #expect(result.exitCode == 130, "\(result)")
            #expect(result.text.contains("goes on in AWS"), "\(result)")
            #expect(result.text.contains("sluice deployment resume Deployments-1"), "\(result)")
            try await cloud.setTick(0.02)
            let resumed = try await workspace.sluice("deployment", "resume", "Deployments-1")
            #expect(resumed.exitCode == 0, "\(resumed)")
        }
    }

    @Test func cancellingFromAnotherProcessRollsBack() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            let cancel = try await workspace.sluice.start("deployment", "cancel", "-p", "hello-color", "-e", "dev")
            try await cloud.setTick(0.02)
            let result = try await deployment.end()
            let cancelled = try await cancel.end()
            #expect(result.exitCode == 5, "\(result) \(cancelled)")
            #expect(result.text.contains("Cancelled"), "\(result)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func cancellingWithLeaveChangesNothingMore() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            let cancel = try await workspace.sluice("deployment", "cancel", "-p", "hello-color", "-e", "dev", "--leave")
            let result = try await deployment.end()
            #expect(result.exitCode == 130, "\(result) \(cancel)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func cancellingWhileADefinitionIsRegisteredUpdatesNothing() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault("RegisterTaskDefinition", "delay", ["seconds": 3])
            let deployment = try await workspace.deploy("1.0.0")
            try await deployment.prints("Step 'Register task definition'")
            let cancelled = try await workspace.sluice("deployment", "cancel", "-p", "hello-color", "-e", "dev")
            let result = try await deployment.end()
            #expect(result.exitCode == 130, "\(result) \(cancelled)")
            #expect(result.text.contains("Cancelled"), "\(result)")
            #expect(try await cloud.calls(of: "UpdateService").isEmpty)
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func anInterruptedDeploymentIsCancelledAndRolledBackLater() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            deployment.send(SIGKILL)
            _ = try await deployment.end()
            try await cloud.setTick(0.02)
            let result = try await workspace.sluice("deployment", "cancel", "-p", "hello-color", "-e", "dev")
            #expect(result.exitCode == 5, "\(result)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func cancellingWhileARollbackRunsLetsItFinish() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.addToUpdate("timeout: 3s")
            try await cloud.addService()
            try await workspace.release("1.0.0", on: cloud, "hang")
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            try await deployment.prints("Rolling back")
            let cancel = try await workspace.sluice.start("deployment", "cancel", "-p", "hello-color", "-e", "dev")
            try await cloud.setTick(0.02)
            let result = try await deployment.end()
            let cancelled = try await cancel.end()
            #expect(result.exitCode == 5, "\(result) \(cancelled)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }
}

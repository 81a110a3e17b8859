import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The state carried from one workspace into another, and what is in the way of that.
struct StoreTransferTests {
    /// A workspace with a release of two words, deployed to dev.
    private func deployed() async throws -> Workspace {
        try await .greeting(after: "sluice release create -p greeting -v 1.0.0 --deploy-to dev")
    }

    @Test func aJobOnAnotherMachineGoesOnWhereTheLastOneStopped() async throws {
        let first = try await deployed()
        let second = try await Workspace.greeting()
        let exported = try await first.sluice("store", "export", "\(second.path)/state.sluice")
        #expect(exported.output.hasPrefix("Exported 1 release, 1 deployment and 4 audit entries"), "\(exported)")
        let imported = try await second.sluice("store", "import", "state.sluice")
        #expect(imported.exitCode == 0, "\(imported)")
        #expect(try await second.sluice("status", "-f", "basic").output == "greeting dev 1.0.0\n")
        #expect(try await second.sluice("deployment", "log", "Deployments-1").output.contains("Good morning"))
        let head = try await first.sluice("audit", "verify", "-f", "basic").output.dropLast()
        let verified = try await second.sluice("audit", "verify", "--expect", String(head))
        #expect(verified.output.contains("The expected head is entry 4; 1 entry came since."), "\(verified)")
        let next = try await second.sluice("release", "deploy", "-p", "greeting", "--version", "1.0.0", "-e", "prod")
        #expect(next.exitCode == 0, "\(next)")
    }

    @Test func whatIsThereIsGivenUpOnlyWhenAsked() async throws {
        let workspace = try await deployed()
        #expect(try await workspace.sluice("store", "export", "state.sluice").exitCode == 0)
        let refused = try await workspace.sluice("store", "import", "state.sluice")
        #expect(refused.isRefusal(1, "holds something already", "'--replace'"), "\(refused)")
        #expect(try await workspace.sluice("store", "import", "--replace", "state.sluice").exitCode == 0)
    }

    @Test(arguments: [
        ("head -c 6000 state.sluice > bad", "it is damaged or cut off"),
        ("echo notes > bad", "it is damaged or cut off (file is not a database)"),
        (": > bad", "it is empty"), ("mkdir bad", "it is no regular file"), ("true", "there is no such file"),
    ])
    func aFileThatIsNoExportIsRefused(_ prepare: String, _ reason: String) async throws {
        let workspace = try await deployed()
        let result = try await workspace.sluice.shell("sluice store export -f basic state.sluice >&2; \(prepare)")
        #expect(result.exitCode == 0, "\(result)")
        let refused = try await workspace.sluice("store", "import", "--replace", "bad")
        #expect(refused.isRefusal(1, "'./bad' cannot be imported: \(reason)", "Nothing was changed."), "\(refused)")
        #expect(try await workspace.sluice("status", "-f", "basic").output == "greeting dev 1.0.0\n")
    }

    @Test func aFullDiskLeavesNoHalfFile() async throws {
        let workspace = try await deployed()
        let result = try await workspace.sluice.shell("ulimit -f 40; sluice store export state.sluice")
        #expect(result.isRefusal(1, "Nothing was exported", "the disk is full"), "\(result)")
        #expect(try await workspace.sluice.shell("ls state.sluice*").output.isEmpty)
    }

    @Test func aDiskThatFillsUpLeavesTheStoreAsItWas() async throws {
        let workspace = try await deployed()
        #expect(try await workspace.sluice("store", "export", "state.sluice").exitCode == 0)
        let result = try await workspace.sluice.shell("ulimit -f 40; sluice store import --store small state.sluice")
        #expect(result.isRefusal(1, "the disk is full"), "\(result)")
        #expect(try await workspace.sluice("release", "list", "--store", "small", "-f", "basic").output.isEmpty)
        #expect(try await workspace.sluice("store", "import", "--store", "small", "state.sluice").exitCode == 0)
    }

    /// Whatever the program was doing, the store is what it was, or all of the other one.
    @Test(arguments: 1...5)
    func anImportThatIsKilledLeavesOneOfTheTwo(_ files: Int) async throws {
        let workspace = try await deployed()
        let more = "for number in {1..9}; do sluice release create -p greeting -v \"2.$number.0\" --store other; done"
        #expect(try await workspace.sluice.shell(more).exitCode == 0)
        #expect(try await workspace.sluice("store", "export", "--store", "other", "state.sluice").exitCode == 0)
        let importing = try await workspace.sluice.start("store", "import", "--replace", "state.sluice")
        // The more files there are beside the store, the further it is.
        try await Eventually.find("it has begun, or has ended") {
            let present = try await workspace.sluice.shell("ls .sluice | wc -l").output
            return importing.hasEnded || (Int(present.dropLast()) ?? 0) >= files ? true : nil
        }
        importing.send(SIGKILL)
        _ = try await importing.end()
        let versions = try await workspace.sluice("release", "list", "-f", "basic").output.split(separator: "\n")
        #expect([1, 9].contains(versions.count), "\(versions)")
        try await workspace.expectSoundStore()
    }

    @Test func privateKeysDoNotTravel() async throws {
        let workspace = try await deployed()
        #expect(try await workspace.sluice("secret", "keygen").exitCode == 0)
        #expect(try await workspace.sluice("store", "export", "state.sluice").exitCode == 0)
        let found = try await workspace.sluice.shell(
            "keys=(.sluice/keys/*); for key in \"${keys[@]}\"; do ! grep -aqFf \"$key\" state.sluice; done"
        )
        #expect(found.exitCode == 0, "\(found)")
    }
}

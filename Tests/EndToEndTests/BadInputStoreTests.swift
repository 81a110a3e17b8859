import SluiceModel
import Testing

/// Stores that cannot be used: exit code 3, one message, and what is there stays as it is.
struct BadInputStoreTests {
    /// Every command that opens the store, in the workspace that the lines of bash have prepared.
    private func expectRefusal(_ prepare: String, _ words: String...) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let prepared = try await workspace.sluice.shell(prepare)
            #expect(prepared.exitCode == 0, "\(prepared)")
            let before = try await workspace.sluice.shell("cat .sluice/sluice.db 2>/dev/null | cksum").output
            let commands = ["release create -p hello-color -v 2", "release list", "status"]
            for command in commands {
                let result = try await workspace.sluice.shell(
                    "[ ! -e store ] || export SLUICE_STORE=store; sluice \(command)"
                )
                #expect(result.exitCode == 3 && result.output.isEmpty, "\(result)")
                for part in words { #expect(result.errors.contains(part), "\(result)") }
            }
            #expect(try await workspace.sluice.shell("cat .sluice/sluice.db 2>/dev/null | cksum").output == before)
        }
    }

    private func python(_ statement: String) -> String {
        "\(Repository.python) -c \"import sqlite3; d = sqlite3.connect('.sluice/sluice.db'); d.execute('\(statement)'); d.commit()\""
    }

    @Test func aDamagedOneIsRefused() async throws {
        try await expectRefusal(
            "head -c 9000 /dev/urandom > .sluice/sluice.db; rm -f .sluice/*-wal .sluice/*-shm",
            "is damaged"
        )
    }

    @Test func oneWhosePagesAreDamagedIsRefused() async throws {
        // All but the first, which says that it is a database, and of what.
        let damage = """

            pages=$(($(stat -c %s .sluice/sluice.db) / 4096))
            dd if=/dev/urandom of=.sluice/sluice.db bs=4096 seek=1 count=$((pages - 1)) conv=notrunc status=none
            """
        try await expectRefusal(python("PRAGMA wal_checkpoint(TRUNCATE)") + damage, "is damaged")
    }

    @Test func oneOfANewerSluiceIsRefused() async throws {
        try await expectRefusal(python("PRAGMA user_version = 99"), "was written by a newer Sluice", "its format is 99")
    }

    @Test func oneOfAnotherProgramIsRefused() async throws {
        try await expectRefusal("rm .sluice/sluice.db*; " + python("CREATE TABLE other (a)"), "of another program")
    }

    @Test func aFolderWhereTheFileBelongsIsRefused() async throws {
        try await expectRefusal("rm .sluice/sluice.db*; mkdir .sluice/sluice.db", "it is no regular file")
    }

    @Test(arguments: ["touch store", "mkfifo store", "ln -s /dev/null store"])
    func aStoreThatIsNoFolderIsRefused(_ prepare: String) async throws {
        try await expectRefusal(prepare, "store' is no folder", "--store PATH")
    }

    @Test func oneThatMayOnlyBeReadIsReadAndNotWritten() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.sluice.shell(
                """
                chmod -R a=rX .
                other() { if [ "$(id -u)" = 0 ]; then setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; else "$@"; fi; }
                other sluice release list -f basic
                code=0; other sluice release create -p hello-color -v 2 || code=$?
                chmod -R u+w .; exit $code
                """
            )
            #expect(result.exitCode == 3, "\(result)")
            #expect(result.output == "1.0.0\n", "\(result)")
            #expect(result.errors.contains("cannot be written: its file or folder is read-only"), "\(result)")
        }
    }

    @Test func oneThatDoesNotExistYetIsEmptyAndIsNotMadeByLooking() async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.with(["SLUICE_STORE": "deep/er/state"])("release", "list", "-f", "json")
        #expect(result.output == "[]\n", "\(result)")
        #expect(try await workspace.sluice.shell("[ ! -e deep ]").exitCode == 0)
    }

    @Test func withoutRoomForTheFirstEntryNothingIsMade() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.sluice.shell(
                #"ulimit -f 40; sluice release create -p hello-color -v 2 --store small"#
            )
            #expect(result.isRefusal(1, "the disk is full, or a quota or size limit is reached"), "\(result)")
            #expect(try await workspace.sluice("release", "list", "--store", "small", "-f", "basic").output == "")
        }
    }

    @Test func aDiskThatFillsUpDuringARolloutLosesNothing() async throws {
        try await Cloud.running(tick: 0) { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let owner = try await workspace.deploy("1.0.0")
            try await owner.prints("following deployment")
            // From now on no file of its may grow.
            let limited = try await workspace.sluice.shell(
                """
                second=$(sluice release deploy -p hello-color --version 1.0.0 -e dev 2>&1 || true)
                prlimit --fsize=1 --pid "$(sed 's/.* process \\([0-9]*\\) .*/\\1/' <<< "$second")"
                """
            )
            #expect(limited.exitCode == 0, "\(limited)")
            try await cloud.setTick(0.02)
            let full = try await owner.end()
            #expect(full.exitCode == 1, "\(full)")
            #expect(full.errors.contains("What was stored before is safe"), "\(full)")
            #expect(full.errors.contains("goes on in AWS."), "\(full)")
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }
}

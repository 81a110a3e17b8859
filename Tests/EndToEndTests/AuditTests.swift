import SluiceModel
import Testing

/// The audit as people see it; `SluiceStoreTests` tampers with it in every other way.
struct AuditTests {
    private func deployed() async throws -> Workspace {
        try await .greeting(after: "sluice release create -p greeting -v 1.0.0 --deploy-to dev")
    }

    @Test func whatWasDoneIsListedNewestFirst() async throws {
        let sluice = try await deployed().sluice
        let table = try await sluice("audit", "list")
        let lines = table.output.split(separator: "\n")
        #expect(lines.count == 5, "\(table)")
        #expect(lines[1].contains("tester  deployment-finished"), "\(table)")
        #expect(lines[4].contains("release-created      Releases-1"), "\(table)")
        let created = try await sluice("audit", "list", "--action", "release-created", "-f", "json").json
        #expect(created[0]?["after"]?["version"] == "1.0.0")
        #expect(created[0]?["by"] == "tester")
        #expect(created[1] == nil)
        #expect(try await sluice("audit", "list", "-p", "nobody").errors.contains("No such entry"))
    }

    @Test func aChangedEntryEndsVerifyWithItsNumber() async throws {
        let workspace = try await deployed()
        let head = try await workspace.sluice("audit", "verify", "-f", "basic").output.dropLast()
        #expect(try await workspace.sluice("audit", "verify").output.hasPrefix("4 entries: each in its place"))
        let tampered = try await workspace.sluice.shell(
            """
            \(Repository.python) -c "import sqlite3; d = sqlite3.connect('.sluice/sluice.db'); \
            d.execute('DROP TRIGGER an_audit_forgets_nothing'); d.execute('DELETE FROM audit WHERE sequence = 4'); \
            d.execute('DROP TRIGGER an_audit_never_changes'); d.commit()"
            """
        )
        #expect(tampered.exitCode == 0, "\(tampered)")
        #expect(try await workspace.sluice("audit", "verify", "-f", "json").json["count"] == 3)
        let cutOff = try await workspace.sluice("audit", "verify", "--expect", String(head))
        #expect(cutOff.isRefusal(1, "none of its 3 entries has the hash '\(head)'"), "\(cutOff)")
        _ = try await workspace.sluice.shell(
            """
            \(Repository.python) -c "import sqlite3; d = sqlite3.connect('.sluice/sluice.db'); \
            d.execute('UPDATE audit SET at = at + 1 WHERE sequence = 1'); d.commit()"
            """
        )
        let changed = try await workspace.sluice("audit", "verify")
        #expect(changed.isRefusal(1, "entry 1 was changed"), "\(changed)")
    }

    @Test func aHeadThatIsNoneIsAnErrorOfUsage() async throws {
        let result = try await Workspace(on: nil).sluice("audit", "verify", "--expect", "abc")
        #expect(result.errors.contains("64 hexadecimal digits"), "\(result)")
        #expect(result.exitCode == 64)
    }
}

import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct TransferTests {
    /// A store with two releases, deployments and a log, and a file for its export.
    private func withStore(_ body: (String, StoreLocation, String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: "\(folder)/one")
            let store = try await location.open(for: .write)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let open = try await store.deploy("2", to: "dev")
            try await store.append(.log(step: nil, level: .info, text: "still at it"), at: .noon, to: open.id)
            try await body(folder, location, "\(folder)/state.sluice")
        }
    }

    private func elsewhere(_ folder: String) -> StoreLocation { StoreLocation(workspace: "\(folder)/two") }

    private func expectRefusal(_ file: String, in folder: String, _ reason: String) async throws {
        await #expect(throws: StoreError.notImported(file: file, reason: reason)) {
            try await elsewhere(folder).importStore(from: file, replacing: true, by: "ada")
        }
        #expect(try await elsewhere(folder).open(for: .read).audit(AuditFilter()).isEmpty)
    }

    @Test func everythingComesBack() async throws {
        try await withStore { folder, location, file in
            let contents = try await location.export(to: file)
            #expect(contents == StoreContents(releases: 2, deployments: 2, auditEntries: 5))
            #expect(try await elsewhere(folder).importStore(from: file, replacing: false, by: "ada") == contents)
            let (one, two) = try await (location.open(for: .read), elsewhere(folder).open(for: .write))
            #expect(try await two.standings() == one.standings())
            #expect(try await two.events(of: DeploymentID(2)) == one.events(of: DeploymentID(2)))
            let report = try await two.verifyAudit(expecting: one.verifyAudit(expecting: nil).head)
            #expect(report.expected == 5)
            #expect(report.count == 6)
            try await two.append(.ended(.init(.succeeded)), at: .noon, to: DeploymentID(2))
            #expect(try await two.deploy("3", to: "dev").id == DeploymentID(3))
        }
    }

    @Test func anImportIsEnteredWithWhatItTookThePlaceOf() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            let target = elsewhere(folder)
            try await target.open(for: .write).insert(.sample(project: "mine"))
            let (lost, taken) = try await (
                target.open(for: .read).verifyAudit(expecting: nil).head,
                location.open(for: .read).verifyAudit(expecting: nil).head
            )
            let options = SQLiteOptions(now: { .noon })
            _ = try await target.importStore(from: file, replacing: true, by: "bob", options: options)
            let entry = try await target.open(for: .read).audit(AuditFilter(limit: 1)).first?.entry
            let expected = AuditEntry(
                .storeImported,
                of: "store",
                by: "bob",
                at: .noon,
                before: ["releases": 1, "deployments": 0, "auditEntries": 1, "head": JSONValue(lost)],
                after: ["releases": 2, "deployments": 2, "auditEntries": 5, "head": JSONValue(taken)]
            )
            #expect(entry == expected)
            let names = try FileManager.default.contentsOfDirectory(atPath: target.folder)
            #expect(!names.contains { $0.contains("import") }, "\(names)")
        }
    }

    /// Someone writes between the first look at the store and the moment it is taken over.
    @Test func whatIsWrittenMeanwhileIsNotLost() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            let target = elsewhere(folder)
            try await target.open(for: .write).insert(.sample(project: "mine"))
            let path = target.file
            let options = SQLiteOptions(now: {
                try? RawDatabase(path).execute(
                    """
                    INSERT INTO releases (project, version, channel, created_by, created_at, snapshot)
                        VALUES ('late', '\(UUID())', 'Default', 'ada', 0, '{}')
                    """
                )
                return .noon
            })
            let refusal = StoreError.notImported(file: file, reason: "the store was written to meanwhile. Try again")
            await #expect(throws: refusal) {
                try await target.importStore(from: file, replacing: true, by: "bob", options: options)
            }
            #expect(try await target.open(for: .read).versions(project: "late").isEmpty == false)
            #expect(try await target.open(for: .write).versions(project: "mine") == ["1.0.0"])
        }
    }

    @Test func anExportOverAStoreInUseIsRefused() async throws {
        try await withStore { folder, location, _ in
            let target = elsewhere(folder)
            try await target.open(for: .write).insert(.sample(project: "mine"))
            await #expect(throws: StoreError.self) { try await location.export(to: target.file) }
            #expect(try await target.open(for: .read).versions(project: "mine") == ["1.0.0"])
        }
    }

    @Test func anExportIsForItsOwnerAloneAndLeavesNothingBeside() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            _ = try await location.export(to: file)
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["one", "state.sluice"])
        }
    }

    @Test func anExportIsOneMomentWhileOthersWrite() async throws {
        try await withStore { folder, location, file in
            let writer = Task {
                let store = try await location.open(for: .write)
                for number in 0... {
                    if Task.isCancelled { return }
                    try await store.deploy("x\(number)", of: "api", to: "dev", ending: .succeeded)
                }
            }
            for _ in 0..<5 {
                let contents = try await location.export(to: file)
                #expect(try await elsewhere(folder).importStore(from: file, replacing: true, by: "ada") == contents)
            }
            writer.cancel()
            try await writer.value
        }
    }

    @Test func aStoreThatHoldsSomethingIsNotOverwritten() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            let target = elsewhere(folder)
            try await target.open(for: .write).insert(.sample(project: "mine"))
            let held = StoreContents(releases: 1, deployments: 0, auditEntries: 1)
            await #expect(throws: StoreError.holdsSomething(held, path: target.file)) {
                try await target.importStore(from: file, replacing: false, by: "ada")
            }
            #expect(try await target.open(for: .read).versions(project: "mine") == ["1.0.0"])
            _ = try await target.importStore(from: file, replacing: true, by: "ada")
            #expect(try await target.open(for: .read).versions(project: "mine") == [])
            #expect(try await target.open(for: .read).versions(project: "web") == ["2", "1"])
        }
    }

    @Test func aStoreWhoseDeploymentRunsIsNotReplaced() async throws {
        try await withStore { _, location, file in
            _ = try await location.export(to: file)
            let lock = try DeploymentLock.acquire(project: "web", environment: "dev", in: location, owner: .sample())
            let reason = "'Deployments-2' of the store is running. Wait for it"
            await #expect(throws: StoreError.notImported(file: file, reason: reason)) {
                try await location.importStore(from: file, replacing: true, by: "ada")
            }
            lock.release()
            _ = try await location.importStore(from: file, replacing: true, by: "ada")
        }
    }

    @Test func anExportOfAnOlderSluiceIsBroughtUpToDate() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            let more = Migrations.all + [Migration(name: "more", sql: "CREATE TABLE more (x TEXT) STRICT")]
            let target = elsewhere(folder)
            _ = try await target.importStore(from: file, replacing: false, by: "ada", options: .init(migrations: more))
            #expect(try RawDatabase(target.file).texts("PRAGMA user_version") == ["\(more.count)"])
        }
    }

    @Test func aFileThatIsNotWholeIsRefused() async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            try handle.truncate(atOffset: try handle.seekToEnd() / 2)
            try await expectRefusal(file, in: folder, "it is damaged or cut off (database disk image is malformed)")
            try handle.truncate(atOffset: 0)
            try await expectRefusal(file, in: folder, "it is empty")
            try handle.write(contentsOf: Data(String(repeating: "no database ", count: 500).utf8))
            try await expectRefusal(file, in: folder, "it is damaged or cut off (file is not a database)")
            try FileManager.default.removeItem(atPath: file)
            try await expectRefusal(file, in: folder, "there is no such file")
        }
    }

    @Test(
        arguments: [
            (
                "PRAGMA user_version = 99",
                "it was written by a newer Sluice (its format is 99, this one knows \(known))"
            ),
            ("PRAGMA application_id = 1", "it is a database of another program"),
            (
                "DROP TRIGGER an_audit_never_changes; UPDATE audit SET user = 'eve' WHERE sequence = 2",
                "entry 2 of its audit is not what was written"
            ),
            (
                "DROP TRIGGER an_audit_forgets_nothing; DELETE FROM audit WHERE sequence = 2",
                "entry 2 of its audit is missing"
            ),
            (
                "PRAGMA foreign_keys = OFF; DROP TRIGGER what_is_in_use_stays; DELETE FROM releases WHERE id = 1",
                "it is damaged (a row refers to one that is not there)"
            ),
            (
                "DROP TRIGGER an_audit_never_changes",
                "its tables, or the rules that guard them, are not those that Sluice makes"
            ),
            (
                "CREATE TRIGGER evil AFTER INSERT ON events BEGIN DELETE FROM standings; END",
                "its tables, or the rules that guard them, are not those that Sluice makes"
            ),
            (
                "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'user TEXT', 'user INTEGER') "
                    + "WHERE name = 'audit'",
                "it is damaged (non-INTEGER value in audit.user)"
            ),
        ]
    )
    func aFileThatWasTamperedWithIsRefused(_ statements: String, _ reason: String) async throws {
        try await withStore { folder, location, file in
            _ = try await location.export(to: file)
            try RawDatabase(file).execute(statements)
            try await expectRefusal(file, in: folder, reason)
        }
    }

    private static let known = Migrations.all.count

    @Test func whatIsNoExportIsNotOverwritten() async throws {
        try await withStore { folder, location, file in
            try Data("notes".utf8).write(to: URL(fileURLWithPath: file))
            let taken = "something else stands there already, and nothing is overwritten. Name another file"
            await #expect(throws: StoreError.notExported(file: file, reason: taken)) {
                try await location.export(to: file)
            }
            #expect(FileManager.default.contents(atPath: file) == Data("notes".utf8))
            let own = "it is the store itself. Name another file"
            await #expect(throws: StoreError.notExported(file: location.file, reason: own)) {
                try await location.export(to: location.file)
            }
            let nowhere = "\(folder)/no/such.sluice"
            await #expect(throws: StoreError.notExported(file: nowhere, reason: "No such file or directory")) {
                try await location.export(to: nowhere)
            }
        }
    }

    @Test func aStoreThatWasNeverMadeHasNoExport() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let reason = "there is no store yet at '\(location.file)'"
            await #expect(throws: StoreError.notExported(file: "\(folder)/x", reason: reason)) {
                try await location.export(to: "\(folder)/x")
            }
        }
    }
}

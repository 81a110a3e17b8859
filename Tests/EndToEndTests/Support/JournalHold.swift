import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Stops the program inside the write of one entry of a journal or of the audit, so that a test can kill it exactly there.
///
/// The database does it: a trigger that never ends. What was stored before the entry is safe, the entry itself is not
/// stored, and everything that the program does before it has happened.
struct JournalHold {
    private let store: String

    init(in workspace: Workspace) { store = "\(workspace.path)/.sluice/sluice.db" }

    /// - Parameter entry: how SQLite's LIKE knows the entry: `{"result"%RegisterTaskDefinition%`.
    func arm(before entry: String) async throws { try await ask("arm", "events", "NEW.fact LIKE '\(entry)'") }

    /// - Parameter action: as `sluice audit list` shows it. The change itself is made by then, in the same transaction.
    func arm(beforeAudited action: String) async throws {
        try await ask("arm", "audit", "NEW.action = '\(action)'")
    }

    /// Waits until the program stands in the entry: it then keeps the database locked for good.
    func reached() async throws { try await ask("reached") }

    /// For whoever goes on with the deployment.
    func lift() async throws { try await ask("lift") }

    private func ask(_ words: String...) async throws {
        let python = Repository.python
        let result = try await Subprocess.run(
            python.contains("/") ? .path(FilePath(python)) : .name(python),
            arguments: Arguments(["-c", Self.script, store] + words),
            output: .discarded,
            error: .string(limit: 10_000)
        )
        guard result.terminationStatus.isSuccess else {
            throw LoopbackClient.Failure(description: "\(words): \(result.standardError)")
        }
    }

    private static let script = """
        import sqlite3, sys, time
        path, verb = sys.argv[1:3]
        store = sqlite3.connect(path, timeout=0 if verb == "reached" else 20, isolation_level=None)
        if verb == "arm":
            store.execute("CREATE VIEW forever AS WITH RECURSIVE number(n) AS"
                " (VALUES (1) UNION ALL SELECT n + 1 FROM number) SELECT n FROM number")
            store.execute(f"CREATE TRIGGER hold BEFORE INSERT ON {sys.argv[3]}"
                f" WHEN {sys.argv[4]} BEGIN SELECT max(n) FROM forever; END")
        elif verb == "lift":
            store.execute("DROP TRIGGER hold")
            store.execute("DROP VIEW forever")
        else:
            locked, patience = 0, time.monotonic() + 40
            while locked < 25:
                if time.monotonic() > patience:
                    sys.exit("The program never stood in that entry.")
                try:
                    store.execute("BEGIN IMMEDIATE")
                    store.execute("ROLLBACK")
                    locked = 0
                except sqlite3.OperationalError:
                    locked += 1
                time.sleep(0.02)
        """
}

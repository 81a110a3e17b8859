import Testing

extension Workspace {
    /// The file is whole, no row refers to nothing, the chain holds, and it tells of everything that is there.
    func expectSoundStore() async throws {
        let facts = try await sluice.with(["QUESTIONS": Self.questions]).shell("\(Repository.python) -c \"$QUESTIONS\"")
        #expect(facts.output == "ok\nNone\n0\n0\n", "\(facts)")
        let verified = try await sluice("audit", "verify")
        #expect(verified.exitCode == 0, "\(verified)")
    }

    private static let questions = """
        import sqlite3
        store = sqlite3.connect(".sluice/sluice.db")
        for question in (
            "PRAGMA integrity_check",
            "PRAGMA foreign_key_check",
            "SELECT (SELECT count(*) FROM releases) - sum((action = 'release-created')"
            " - (action IN ('release-deleted', 'release-removed'))) FROM audit",
            "SELECT count(*) FROM deployments WHERE 'Deployments-' || id NOT IN"
            " (SELECT subject FROM audit WHERE action = 'deployment-created')",
        ):
            row = store.execute(question).fetchone()
            print(row and row[0])
        """
}

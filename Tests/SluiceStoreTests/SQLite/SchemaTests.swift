import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

/// The rules hold whoever writes.
struct SchemaTests {
    private static let refused = [
        ("UPDATE releases SET channel = 'Hotfix'", "a release never changes"),
        ("UPDATE release_packages SET digest = ''", "a release never changes"),
        ("UPDATE release_variables SET changed_values = 9", "a snapshot never changes"),
        ("INSERT INTO release_variables VALUES (1, 3, 1, NULL, 'ada', 0, '{}')", "a snapshot would be missing"),
        ("UPDATE deployments SET answers = '[]' WHERE id = 2", "what a deployment was started with never changes"),
        ("UPDATE deployments SET snapshot = 2 WHERE id = 2", "what a deployment was started with never changes"),
        ("UPDATE deployments SET not_before = 7 WHERE id = 2", "what a deployment was started with never changes"),
        ("UPDATE deployments SET turn = 7 WHERE id = 2", "the deployment has begun"),
        ("UPDATE decisions SET reason = 'x'", "a decision never changes"),
        ("UPDATE replacements SET at = 0", "a replacement never changes"),
        (
            "UPDATE deployments SET freeze_override = '{}' WHERE id = 2",
            "what a deployment was started with never changes"
        ),
        ("DELETE FROM releases", "the release is in use"),
        ("DELETE FROM deployments", "a deployment goes with its release"),
        ("UPDATE events SET fact = '{}'", "a journal never changes"),
        ("DELETE FROM events", "a journal never changes"),
        ("INSERT INTO events VALUES (2, 2, 0, '{}')", "the journal would have a gap"),
        ("INSERT INTO events VALUES (1, 2, 0, '{}')", "the deployment has ended"),
        ("INSERT INTO events VALUES (2, 1, 0, 'text')", "CHECK constraint failed: json_valid(fact)"),
        ("UPDATE audit SET user = 'eve'", "the audit never changes"),
        ("DELETE FROM audit WHERE sequence = 5", "the audit never changes"),
        ("UPDATE audit SET sequence = 40 WHERE sequence = 5", "the audit never changes"),
        (
            "INSERT INTO audit VALUES (7, 0, '', 'x', '', NULL, NULL, NULL, NULL, NULL, '')",
            "an entry of the audit would be missing"
        ),
        (
            "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 5",
            "an entry of the audit would be missing"
        ),
        ("UPDATE deployments SET reason = 'x' WHERE id = 1", "the deployment has ended"),
        (
            "UPDATE deployments SET outcome = 'Failed' WHERE id = 2",
            "CHECK constraint failed: (reason IS NULL) = (outcome IS NULL)"
        ),
        ("UPDATE deployments SET project = 'api' WHERE id = 2", "FOREIGN KEY constraint failed"),
        (
            "UPDATE deployments SET created_at = 'noon' WHERE id = 2",
            "cannot store TEXT value in INTEGER column deployments.created_at"
        ),
    ]

    @Test(arguments: refused)
    func theSchemaRefuses(_ statement: String, _ reason: String) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await location.open(for: .write)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let open = try await store.deploy("1", to: "prod")
            try await store.deploy("1", to: "dev", ending: .succeeded)
            _ = try await store.insert(.sample(), into: open.release)
            try await store.prevent(open.release, reason: "loses orders", by: "ada", at: .noon)
            #expect(try RawDatabase(location.file).refusal(of: statement) == reason)
        }
    }

    /// Two of the same place, as far as the schema lets them: the one that was made first may end last.
    @Test func whatEndsLaterTakesThePlaceWhicheverWasMadeFirst() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await location.open(for: .write)
            try RawDatabase(location.file).execute("DROP INDEX one_deployment_at_a_time")
            let waiting = try await store.deploy("1", to: "dev")
            try await store.deploy("2", to: "dev", ending: .succeeded)
            try await store.append(.ended(DeploymentEnd(.succeeded)), at: .noon + 60, to: waiting.id)
            #expect(try await store.history(of: ReleaseID(1))?.visits.map(\.isPresent) == [true])
            let second = try #require(try await store.history(of: ReleaseID(2)))
            #expect(second.visits.map(\.replacedAt) == [.noon + 60])
            #expect(second.hold?.kind == .held(.init(environment: "dev", replacement: "1")))
        }
    }

    @Test func everyCommitReachesTheDisk() async throws {
        try await withTemporaryFolder { folder in
            let store = try await SQLiteStore.open(in: folder)
            let full = "2"
            #expect(try await store.text("PRAGMA synchronous") == full)
            #expect(try await store.text("PRAGMA journal_mode") == "wal")
        }
    }

    @Test(arguments: [
        "SELECT version FROM releases WHERE project = 'web' ORDER BY id DESC",
        "SELECT id FROM releases WHERE channel = 'Beta' ORDER BY id DESC LIMIT 1",
        "SELECT id FROM releases WHERE project = 'web' AND channel = 'Beta' ORDER BY id DESC LIMIT 1",
        """
        SELECT deployments.* FROM standings JOIN deployments ON deployments.id = standings.latest
        WHERE standings.project = 'web' ORDER BY standings.project, standings.environment, standings.tenant
        """,
        "SELECT number FROM release_variables WHERE release = 1 ORDER BY number DESC LIMIT 1",
        "SELECT id FROM releases WHERE project = 'web' AND id < 9 ORDER BY id DESC LIMIT 1",
        """
        SELECT id FROM deployments WHERE project = 'web' AND environment = 'dev' AND id < 9 AND release <> 1
        ORDER BY id DESC LIMIT 1
        """,
        "SELECT * FROM deployments WHERE project = 'web' ORDER BY id DESC LIMIT 1",
        "SELECT * FROM deployments WHERE environment = 'dev' ORDER BY id DESC LIMIT 1",
        "SELECT * FROM deployments WHERE project = 'web' AND environment = 'dev' ORDER BY id DESC LIMIT 1",
        "SELECT * FROM deployments WHERE release = 1",
        "SELECT max(turn) FROM deployments",
        """
        SELECT id FROM deployments WHERE project = 'web' AND environment = 'dev' AND turn < 9 AND release <> 1
        ORDER BY turn DESC LIMIT 1
        """,
        """
        SELECT decisions.* FROM releases JOIN decisions ON release = releases.id WHERE releases.id = 1
        ORDER BY decisions.id
        """,
        "SELECT DISTINCT environment FROM deployments WHERE release = 1 AND outcome IN ('Succeeded', 'NoChange')",
        "SELECT * FROM audit WHERE project = 'web' ORDER BY sequence DESC LIMIT 1",
        "SELECT sequence, hash FROM audit WHERE sequence < 9 ORDER BY sequence DESC LIMIT 1",
        "SELECT sequence FROM events WHERE deployment = 1 AND sequence > 5 ORDER BY sequence",
    ])
    func listsUseAnIndexAndSortNothing(_ query: String) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            _ = try await location.open(for: .write)
            let plan = try RawDatabase(location.file).plan(of: query)
            #expect(!plan.contains("SCAN"))
            #expect(!plan.contains("B-TREE FOR ORDER BY"))
        }
    }
}

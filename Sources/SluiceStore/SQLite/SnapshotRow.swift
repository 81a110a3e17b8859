import GRDB
import SluiceModel

/// The columns of `release_variables` that make a snapshot.
struct SnapshotRow: FetchableRecord, Decodable {
    let number: Int
    /// A `VariableSnapshot`, as JSON.
    let snapshot: String

    func numbered() throws -> NumberedSnapshot {
        NumberedSnapshot(number: number, snapshot: try StoredJSON.decode(VariableSnapshot.self, from: snapshot))
    }

    /// A snapshot of a release: that of a number, or the last one.
    static func snapshot(_ number: Int?, of release: Int64, in database: Database) throws -> NumberedSnapshot? {
        try fetchOne(
            database,
            sql: """
                SELECT number, snapshot FROM release_variables
                WHERE release = :release AND number = coalesce(:number, number)
                ORDER BY number DESC LIMIT 1
                """,
            arguments: ["release": release, "number": number]
        )?.numbered()
    }
}

/// One step in the history of the schema.
struct Migration: Sendable {
    /// What it brings, for people.
    let name: String
    /// Statements that run in one transaction with every other migration that is due.
    let sql: String
}

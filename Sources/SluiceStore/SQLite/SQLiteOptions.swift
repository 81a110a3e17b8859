import FoundationEssentials

/// What tests change about a database; everyone else takes the defaults.
struct SQLiteOptions: Sendable {
    /// The most pages (of 4 KiB) the file may have; nil for SQLite's own limit. Plays a full disk.
    var pageLimit: Int?
    /// How long a statement waits for another process's lock.
    var busySeconds = 10.0
    /// The schema's history; a store knows as many formats as this is long.
    var migrations = Migrations.all
    /// When the chain of an older store begins.
    var now: @Sendable () -> Date = { Date() }
}

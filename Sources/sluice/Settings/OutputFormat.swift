import ArgumentParser

/// How a command prints its answer (`-f`).
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people; may change.
    case table
    /// For scripts; members are only ever added.
    case json
    /// Identifiers only, one a line.
    case basic
}

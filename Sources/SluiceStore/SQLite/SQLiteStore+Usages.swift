import GRDB

extension SQLiteStore {
    func usages(feed: String, package: String) async throws(StoreError) -> [PackageUsage] {
        try await read { database in
            let rows = try UsageRow.fetchAll(
                database,
                sql: """
                    SELECT used.version, used.digest, releases.project, releases.version AS release, running.environment
                    FROM release_packages AS used
                    JOIN releases ON releases.id = used.release
                    LEFT JOIN (
                        SELECT deployments.release, deployments.environment
                        FROM standings JOIN deployments ON deployments.id = standings.current
                    ) AS running ON running.release = used.release
                    WHERE used.feed = ? AND used.package = ?
                    ORDER BY used.release
                    """,
                arguments: [feed, package]
            )
            return Self.usages(of: rows)
        }
    }

    private static func usages(of rows: [UsageRow]) -> [PackageUsage] {
        Dictionary(grouping: rows, by: \.content).map { content, rows in
            PackageUsage(
                version: content.version,
                digest: content.digest,
                releases: names(in: rows),
                environments: Set(rows.compactMap(\.environment)).sorted()
            )
        }
    }

    /// A release comes once for each of its steps and environments, one after the other.
    private static func names(in rows: [UsageRow]) -> [PackageUsage.ReleaseName] {
        var names: [PackageUsage.ReleaseName] = []
        for row in rows where row.name != names.last { names.append(row.name) }
        return names
    }
}

/// A release that holds the package, with one of the environments it runs in; null for none.
private struct UsageRow: FetchableRecord, Decodable {
    let version: String
    let digest: String
    let project: String
    let release: String
    let environment: String?

    struct Content: Hashable {
        let version: String
        let digest: String
    }

    var content: Content { Content(version: version, digest: digest) }
    var name: PackageUsage.ReleaseName { .init(project: project, version: release) }
}

import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func releases(project: String?, channel: String?, limit: Int?) async throws(StoreError) -> [ReleaseSummary] {
        try await read { database in
            let rows = try SummaryRow.fetchAll(
                database,
                sql: """
                    SELECT listed.*, step, name, feed, package, packages.version AS package_version, digest
                    FROM (
                        SELECT id, project, version, channel, created_by, created_at FROM releases
                        \(Self.conditions(project, channel)) ORDER BY id DESC LIMIT :limit
                    ) AS listed
                    LEFT JOIN release_packages AS packages ON packages.release = listed.id
                    ORDER BY listed.id DESC, packages.position
                    """,
                arguments: Self.arguments(project, channel, limit)
            )
            return Self.summaries(of: rows)
        }
    }

    /// Only what is asked for, so that the index of a project is used.
    private static func conditions(_ project: String?, _ channel: String?) -> String {
        let conditions = [project.map { _ in "project = :project" }, channel.map { _ in "channel = :channel" }]
            .compactMap(\.self)
        return conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    }

    private static func arguments(_ project: String?, _ channel: String?, _ limit: Int?) -> StatementArguments {
        var arguments: StatementArguments = ["limit": limit ?? -1]
        if let project { arguments += ["project": project] }
        if let channel { arguments += ["channel": channel] }
        return arguments
    }

    /// Rows of one release follow each other.
    private static func summaries(of rows: [SummaryRow]) -> [ReleaseSummary] {
        var summaries: [ReleaseSummary] = []
        var rest = rows[...]
        while let first = rest.first {
            let own = rest.prefix { $0.id == first.id }
            summaries.append(first.summary(packages: own.compactMap(\.pinned)))
            rest = rest.dropFirst(own.count)
        }
        return summaries
    }
}

/// A release with one of its packages; the last six are null together where it has none.
private struct SummaryRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let id: Int64
    let project: String
    let version: String
    let channel: String
    let createdBy: String
    let createdAt: Int64
    let step: String?
    let name: String?
    let feed: String?
    let package: String?
    let packageVersion: String?
    let digest: String?

    var pinned: ReleaseSummary.Package? {
        guard let step, let name, let feed, let package, let packageVersion, let digest else { return nil }
        return .init(step: step, name: name, feed: feed, id: package, version: packageVersion, digest: digest)
    }

    func summary(packages: [ReleaseSummary.Package]) -> ReleaseSummary {
        ReleaseSummary(
            id: ReleaseID(id),
            project: project,
            version: version,
            channel: channel,
            createdBy: createdBy,
            createdAt: Date(milliseconds: createdAt),
            packages: packages
        )
    }
}

import GRDB
import SluiceModel

/// The columns of `releases` that tell what a release was.
struct ReleaseHead: FetchableRecord, Decodable {
    let id: Int64
    let project: String
    let version: String
    let channel: String
}

extension ReleaseHead {
    /// Throws `StoreError.noRelease`.
    static func find(_ release: ReleaseID, in database: Database) throws -> ReleaseHead {
        let head = try fetchOne(
            database,
            sql: "SELECT id, project, version, channel FROM releases WHERE id = ?",
            arguments: [release.number]
        )
        guard let head else { throw StoreError.noRelease(release) }
        return head
    }
}

import GRDB

/// The columns of `releases` that tell what a release was.
struct ReleaseHead: FetchableRecord, Decodable {
    let id: Int64
    let project: String
    let version: String
    let channel: String
}

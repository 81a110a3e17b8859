/// A digest as people compare it.
enum ShortDigest {
    /// `9f0c12ab34cd` for `sha256:9f0c12ab34cd…`.
    static func text(_ digest: String) -> String { String(digest.trimmingPrefix("sha256:").prefix(12)) }
}

/// Where a release takes its number from when nobody gives one (`versioning:` of a project).
package enum ReleaseVersioning: Hashable, Sendable, Codable {
    /// A template that makes a version or a mask.
    case template(String)
    /// The version of one of its packages; `package` is the reference's name. `metadata` is a template for what follows
    /// the version behind a `+`; nil for nothing.
    case donorPackage(step: String, package: String, metadata: String? = nil)
}

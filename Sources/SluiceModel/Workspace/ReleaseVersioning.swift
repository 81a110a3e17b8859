/// Where a release takes its number from when nobody gives one (`versioning:` of a project).
package enum ReleaseVersioning: Hashable, Sendable, Codable {
    /// The version of one of its packages; `package` is the reference's name.
    case donorPackage(step: String, package: String)
}

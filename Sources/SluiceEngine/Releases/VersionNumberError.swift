/// Why a project's versioning gives a release no number.
package enum VersionNumberError: Error, Hashable, Sendable {
    case unresolved(template: String, reason: String)
    /// What the template made is no version.
    case noVersion(String, template: String)
    /// What the template made is the number of a release already.
    case taken(String, project: String, template: String)
    /// The donor package's version is the number of a release already.
    case donorTaken(String, project: String, package: String)
}

extension VersionNumberError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unresolved(let template, let reason):
            "The release's number cannot be made of '\(template)': \(reason) Give one with -v."
        case .noVersion(let text, let template):
            """
            '\(template)' makes '\(text.prefix(80))', which is no version: write numbers and dots, such as \
            '#{Octopus.Version.LastMajor}.#{Octopus.Version.NextMinor}.0' or '1.2.i'.
            """
        case .taken(let version, let project, let template):
            """
            Project '\(project)' has a release '\(version)' already, and that is what its versioning makes \
            ('\(template)'). Let the template count up, or give another version with -v.
            """
        case .donorTaken(let version, let project, let package):
            """
            Project '\(project)' has a release '\(version)' already, and that is the version of its donor package \
            '\(package)'. Choose another version of the package, or give the release a version of its own with -v.
            """
        }
    }
}

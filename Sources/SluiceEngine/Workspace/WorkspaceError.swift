/// Why there is no workspace to work in.
package enum WorkspaceError: Error, Hashable {
    /// No folder from here upwards holds `projects/`.
    case noneAbove(String)
    /// The folder that was named does not exist, or is a file.
    case noSuchFolder(String)
    /// The folder that was named is there, and holds no `projects/`.
    case holdsNoProjects(String)
}

extension WorkspaceError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noneAbove(let path):
            """
            There is no workspace here: neither '\(path)' nor a folder above it holds 'projects/'. \
            Change into one, name one with '--workspace', or make one with 'sluice init'.
            """
        case .noSuchFolder(let path):
            "The workspace '\(path)' was asked for, and there is no such folder."
        case .holdsNoProjects(let path):
            "The workspace '\(path)' was asked for, and it holds no folder 'projects/'. 'sluice init' makes one there."
        }
    }
}

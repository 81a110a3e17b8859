import FoundationEssentials

/// A folder that holds `projects/`, `variables/` and `feeds/`: what a user keeps in Git.
package struct Workspace: Hashable, Sendable {
    /// Absolute, without a slash at its end.
    package let folder: String

    /// The three folders that are read; only `projects/` has to be there.
    package static let definitionFolders = ["projects", "variables", "feeds"]

    /// The folder is taken as it is; use `locate` for one that a person named.
    package init(folder: String) {
        self.folder = folder
    }

    /// The folder that someone named, or the nearest one upwards from `path` that holds `projects/`.
    ///
    /// - Parameter explicit: what `--workspace` or `SLUICE_WORKSPACE` says, seen from `path`; nil or empty where nothing does.
    package static func locate(from path: String, explicit: String? = nil) throws(WorkspaceError) -> Workspace {
        let start = absolute(path, from: FileManager.default.currentDirectoryPath)
        guard let explicit, !explicit.isEmpty else { return try nearest(to: start) }
        let folder = absolute(explicit, from: start)
        guard isFolder(folder) else { throw .noSuchFolder(folder) }
        guard isFolder("\(folder)/projects") else { throw .holdsNoProjects(folder) }
        return Workspace(folder: folder)
    }

    /// Every definition file with what could not be read, by path.
    func files() -> WorkspaceFiles { WorkspaceFiles(in: self) }

    private static func nearest(to start: String) throws(WorkspaceError) -> Workspace {
        var url = URL(filePath: start)
        while true {
            if isFolder("\(url.plainPath)/projects") { return Workspace(folder: url.plainPath) }
            let parent = url.deletingLastPathComponent()
            guard parent.plainPath.count < url.plainPath.count else { throw .noneAbove(start) }
            url = parent
        }
    }

    private static func absolute(_ path: String, from base: String) -> String {
        URL(filePath: path.hasPrefix("/") ? path : "\(base)/\(path)").standardized.plainPath
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }
}

extension URL {
    /// The path without a slash at its end; the root is empty, so that `path + "/name"` is right everywhere.
    fileprivate var plainPath: String {
        var path = path(percentEncoded: false)
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

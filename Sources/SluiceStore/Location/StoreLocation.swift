/// Where a workspace's state lives: a folder, and in it the database and what belongs beside it.
package struct StoreLocation: Hashable, Sendable {
    /// Absolute or relative to the current directory; logs, artifacts and keys live here too.
    package let folder: String
    /// The database file, inside `folder`.
    package let file: String
    /// Whether the folder is ours alone, and so gets a `.gitignore` of its own.
    let isPrivate: Bool

    /// `.sluice/sluice.db` in a workspace's folder.
    package init(workspace: String) {
        folder = Self.join(Self.unmistakable(workspace), ".sluice")
        file = Self.join(folder, "sluice.db")
        isPrivate = true
    }

    /// What `--store` names: a database file if it ends in `.db` and is no folder, otherwise the folder that holds
    /// `sluice.db`.
    package init(store path: String) {
        if path.hasSuffix(".db"), !FileSystem.isFolder(path) {
            file = Self.unmistakable(path)
            folder = FileSystem.folder(of: file)
        } else {
            folder = Self.unmistakable(path)
            file = Self.join(folder, "sluice.db")
        }
        isPrivate = false
    }

    /// SQLite reads a meaning into relative paths such as `:memory:` and `file:…`.
    static func unmistakable(_ path: String) -> String {
        path.hasPrefix("/") || path.hasPrefix("./") ? path : "./\(path)"
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

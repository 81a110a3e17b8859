import FoundationEssentials
import SluiceModel

/// The definition files of a workspace, read within bounds: a link that leads round in a circle, a pipe, a disk image
/// or a million files get an answer and not a hang.
struct WorkspaceFiles {
    /// Sorted by path.
    private(set) var files: [WorkspaceFile] = []
    private(set) var problems: [Problem] = []

    /// Files that are read at most.
    static let countLimit = 2_000
    /// Bytes that are read of a file at most; a definition of this size is none.
    static let sizeLimit = 1 << 20
    /// Folders within folders that are followed at most.
    static let depthLimit = 16
    /// Entries that are looked at in all, whatever they are.
    static let entryLimit = 50_000

    /// What links lead to, so that nothing is read twice.
    private var visited: Set<String> = []
    private var entries = 0
    private var isFull = false
    private let root: String

    init(in workspace: Workspace) {
        root = workspace.folder
        for folder in Workspace.definitionFolders where FileManager.default.fileExists(atPath: "\(root)/\(folder)") {
            visit(folder, depth: 0)
        }
        files.sort { $0.path < $1.path }
    }

    private mutating func visit(_ path: String, depth: Int) {
        let target = URL(filePath: "\(root)/\(path)").resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
            return report(path, "This cannot be read. Check its permissions.")
        }
        guard visited.insert(target).inserted else { return }
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: visitEntries(of: path, depth: depth)
        case .typeRegular: read(path, size: attributes[.size] as? Int ?? 0)
        case .typeSymbolicLink: report(path, "This is a link, and what it leads to does not exist.")
        default: report(path, "This is no regular file, so it is not read.")
        }
    }

    private mutating func visitEntries(of path: String, depth: Int) {
        guard depth < Self.depthLimit else {
            return report(path, "Folders are followed \(Self.depthLimit) levels deep, and this one lies deeper.")
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)") else {
            return report(path, "This folder cannot be read. Check its permissions.")
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            entries += 1
            guard entries < Self.entryLimit else { return reportTooMany(path) }
            let entry = "\(path)/\(name)"
            if Self.isDefinition(name) || isFolder(entry) { visit(entry, depth: depth + 1) }
        }
    }

    private mutating func read(_ path: String, size: Int) {
        guard files.count < Self.countLimit else { return reportTooMany(path) }
        guard size <= Self.sizeLimit else {
            return report(
                path,
                "The file has \(size) bytes, and definitions of up to \(Self.sizeLimit) are read. Split it."
            )
        }
        guard let content = FileManager.default.contents(atPath: "\(root)/\(path)") else {
            return report(path, "The file cannot be read. Check its permissions.")
        }
        files.append(WorkspaceFile(path: path, content: Array(content)))
    }

    private static func isDefinition(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    private func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isDirectory) && isDirectory
    }

    private mutating func reportTooMany(_ path: String) {
        guard !isFull else { return }
        isFull = true
        report(path, "The workspace has too many files: this one and what follows it is not read.")
    }

    private mutating func report(_ path: String, _ message: String) {
        problems.append(Problem(SourceLocation(file: path, line: 1, column: 1), message))
    }
}

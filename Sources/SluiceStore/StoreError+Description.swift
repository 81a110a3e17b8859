import SluiceModel

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .releaseExists(let project, let version):
            "Project '\(project)' has a release '\(version)' already. A release never changes; choose another version."
        case .noRelease(let id):
            "The store has no release '\(id)'."
        case .releasesInUse(let uses):
            "Nothing was deleted: \(Self.listed(uses)). What runs, or is being deployed, is kept."
        case .deploymentOpen(let deployment):
            Self.sentence(on: deployment)
        case .noDeployment(let id):
            "The store has no deployment '\(id)'."
        case .deploymentEnded(let id):
            "Deployment '\(id)' has ended; nothing can be added to its journal."
        case .deploymentRepeated(let id):
            "Deployment '\(id)' takes the same release to the same place already."
        case .deploymentBegan(let id):
            "Deployment '\(id)' has begun already."
        case .notExported(let file, let reason):
            "Nothing was exported to '\(file)': \(reason)."
        case .notImported(let file, let reason):
            "'\(file)' cannot be imported: \(reason). Nothing was changed."
        case .holdsSomething(let contents, let path):
            """
            The store '\(path)' holds something already (releases: \(contents.releases), deployments: \
            \(contents.deployments)). Nothing was changed; with '--replace' the import takes its place.
            """
        default:
            fileDescription
        }
    }

    /// Cut after five.
    private static func listed(_ uses: [ReleaseUse]) -> String {
        let more = uses.count - 5
        return uses.prefix(5).map(\.description).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private static func sentence(on open: Deployment) -> String {
        let who =
            if case .open(let owner) = open.state {
                " It was started by '\(owner.user)' in process \(owner.processID) on '\(owner.host)'."
            } else { "" }
        return """
            '\(open.id)' (project '\(open.project)', release '\(open.version)') has not ended in environment \
            '\(open.environment)', and one deployment at a time may run there.\(who) \
            Wait for it, or use 'sluice deployment resume \(open.id)' or 'sluice deployment cancel \(open.id)'.
            """
    }

    private var fileDescription: String {
        switch self {
        case .newer(let found, let known, let path):
            """
            The store '\(path)' was written by a newer Sluice (its format is \(found), this one knows \(known)). \
            Nothing was changed; update Sluice to use it.
            """
        case .corrupt(let path, let detail):
            """
            The store '\(path)' is damaged: \(detail). Move it away and put a copy from your backups in its place (before \
            an upgrade Sluice leaves one beside it, '\(path).backup-v1'), or go on without it: an empty store is made then.
            """
        case .foreign(let path):
            "The file '\(path)' is a database of another program, not a store of Sluice. Nothing was changed."
        case .readOnly(let path):
            "The store '\(path)' cannot be written: its file or folder is read-only. Check the permissions and the mount."
        case .full(let path):
            """
            The store '\(path)' cannot be written: the disk is full, or a quota or size limit is reached. \
            What was stored before is safe; make room and try again.
            """
        default:
            accessDescription
        }
    }

    /// What stood in the way of a file, as part of a sentence; nil for what is about something else.
    var reason: String? {
        switch self {
        case .newer(let found, let known, _):
            "it was written by a newer Sluice (its format is \(found), this one knows \(known))"
        case .corrupt(_, let detail): "it is damaged or cut off (\(detail))"
        case .foreign: "it is a database of another program"
        case .readOnly: "it may not be written or read there"
        case .full: "the disk is full, or a quota or size limit is reached"
        case .busy: "another process has kept it locked for too long"
        case .inaccessible(_, let detail): detail
        default: nil
        }
    }

    private var accessDescription: String {
        switch self {
        case .busy(let path):
            "The store '\(path)' is locked: another process has been writing to it for too long. Try again."
        case .networkFileSystem(let path, let kind):
            """
            The store '\(path)' would be on a network file system (\(kind)), and SQLite's locks do not hold there. \
            Put it on a local disk with '--store PATH' or SLUICE_STORE.
            """
        case .inaccessible(let path, let detail):
            "The store '\(path)' cannot be used: \(detail)."
        case .failed(let path, let code, let detail):
            "The store '\(path)' refused a request: \(detail) (SQLite's code \(code))."
        default:
            ""
        }
    }
}

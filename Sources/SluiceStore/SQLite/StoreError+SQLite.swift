import GRDB

extension StoreError {
    /// What an error of GRDB, or of reading what it returned, means to people. Statements and their arguments stay out
    /// of it.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        case is DecodingError, is RowDecodingError:
            self = .corrupt(path: path, detail: "something in it is not what this Sluice writes")
        default: self = .inaccessible(path: path, detail: String(describing: error))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let message = error.message ?? "no reason given"
        switch error.extendedResultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_DATA, .SQLITE_IOERR_CORRUPTFS:
            self = .corrupt(path: path, detail: message)
        case .SQLITE_READONLY_DBMOVED:
            self = .inaccessible(path: path, detail: "the file was moved or deleted while it was in use")
        case .SQLITE_READONLY, .SQLITE_PERM:
            self = .readOnly(path: path)
        case .SQLITE_CANTOPEN where !FileSystem.isWritable(FileSystem.folder(of: path)):
            self = .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self = .inaccessible(path: path, detail: message)
        case .SQLITE_FULL, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE:
            self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
            self = .busy(path: path)
        default:
            self = .failed(path: path, code: error.extendedResultCode.rawValue, detail: message)
        }
    }
}

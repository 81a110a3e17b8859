import SluiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file that can be locked.
///
/// The lock belongs to the open file description, as flock(2)'s does: it goes with the process, and is not shared with
/// child processes since the descriptor closes there. Unlike flock's it can be asked about without being taken.
struct LockFile {
    private let descriptor: Int32

    /// Opens the file, which is made where it is missing, and its folder too.
    static func make(_ path: String, in location: StoreLocation) throws(StoreError) -> LockFile {
        try location.makeFolder()
        _ = try FileSystem.makeFolder(FileSystem.folder(of: path), for: location.file)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: location.file) }
        return LockFile(descriptor: descriptor)
    }

    /// Opens the file to look at it; nil where there is none.
    static func find(_ path: String, for store: String) throws(StoreError) -> LockFile? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return nil }
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: store) }
        return LockFile(descriptor: descriptor)
    }

    /// False where another holds it.
    func take(for store: String) throws(StoreError) -> Bool {
        var lock = Self.exclusive
        if fcntl(descriptor, Self.setLock, &lock) == 0 { return true }
        guard errno == EAGAIN || errno == EACCES else { throw StoreError(errno: errno, path: store) }
        return false
    }

    /// Takes it together with others who share it, and keeps everyone else from it.
    func share(for store: String) throws(StoreError) {
        var lock = Self.lock(F_RDLCK)
        guard fcntl(descriptor, Self.setLock, &lock) == 0 else { throw StoreError(errno: errno, path: store) }
    }

    /// By whoever, shared or alone.
    func isTaken(for store: String) throws(StoreError) -> Bool {
        var lock = Self.exclusive
        guard fcntl(descriptor, Self.getLock, &lock) == 0 else { throw StoreError(errno: errno, path: store) }
        return lock.l_type != Int16(F_UNLCK)
    }

    private static var exclusive: flock { lock(F_WRLCK) }

    /// On the whole file, whatever its length.
    private static func lock(_ type: Int32) -> flock {
        var lock = flock()
        lock.l_type = Int16(type)
        lock.l_whence = Int16(SEEK_SET)
        return lock
    }

    // Linux's F_OFD_GETLK and F_OFD_SETLK, which its headers show to GNU sources only.
    #if os(Linux)
        private static let getLock: Int32 = 36
        private static let setLock: Int32 = 37
    #else
        private static let getLock = F_OFD_GETLK
        private static let setLock = F_OFD_SETLK
    #endif
}

extension LockFile {
    /// Who wrote itself into the file; nil for nobody.
    var owner: DeploymentOwner? {
        let text = String(decoding: FileSystem.read(from: descriptor, limit: 4096), as: UTF8.self)
        return try? StoredJSON.decode(DeploymentOwner.self, from: text)
    }

    func write(_ owner: DeploymentOwner, for store: String) throws {
        guard ftruncate(descriptor, 0) == 0 else { throw StoreError(errno: errno, path: store) }
        try FileSystem.write(try StoredJSON.encode(owner), to: descriptor, for: store)
    }

    /// Gives the lock back if it was taken.
    ///
    /// By its name: a child process that was forked at this moment, and has not become its program yet, still has the
    /// descriptor, so that closing alone would leave the lock to it for a while.
    func close() {
        var lock = Self.lock(F_UNLCK)
        _ = fcntl(descriptor, Self.setLock, &lock)
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #elseif canImport(Musl)
            _ = Musl.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}

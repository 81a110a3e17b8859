import Dispatch

extension StoreLocation {
    /// Opens the store that lives here.
    ///
    /// Throws `networkFileSystem`, `newer`, `corrupt`, `foreign`, `readOnly`, `full`, `busy`, `inaccessible` or
    /// `failed`.
    package func open(for access: StoreAccess) async throws(StoreError) -> any Store {
        try await open(for: access, probe: .system, options: SQLiteOptions())
    }

    func open(
        for access: StoreAccess,
        probe: FileSystemProbe,
        options: SQLiteOptions
    ) async throws(StoreError) -> any Store {
        try await onItsOwnThread { try openNow(for: access, probe: probe, options: options) }
    }

    /// Work that waits for the disk and for other processes.
    func onItsOwnThread<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: Result(catching: work)) }
        }
        do {
            return try result.get()
        } catch {
            throw StoreError(error, path: file)
        }
    }

    private func openNow(
        for access: StoreAccess,
        probe: FileSystemProbe,
        options: SQLiteOptions
    ) throws -> SQLiteStore {
        try requirePlace(probe)
        let opener = SQLiteOpener(path: file, options: options)
        switch access {
        case .read:
            return try opener.openForReading()
        case .write:
            try makeFolder()
            return try opener.openForWriting()
        }
    }

    /// The place is on a local disk, and nothing of another kind stands where the folder and the file belong.
    func requirePlace(_ probe: FileSystemProbe) throws(StoreError) {
        let nearest = FileSystem.nearestExisting(folder)
        guard FileSystem.isFolder(nearest) else {
            let advice = "Name a folder, or a database file that ends in '.db', with '--store PATH' or SLUICE_STORE"
            throw .inaccessible(path: file, detail: "'\(nearest)' is no folder. \(advice)")
        }
        guard !FileSystem.exists(file) || FileSystem.isRegularFile(file) else {
            throw .inaccessible(path: file, detail: "it is no regular file. Move it away, or choose another place")
        }
        if let kind = probe.networkKind(of: file) { throw .networkFileSystem(path: file, kind: kind) }
    }

    /// The folder, and in it a `.gitignore` where the folder is ours.
    func makeFolder() throws(StoreError) {
        let isNew = try FileSystem.makeFolder(folder, for: file)
        guard isNew || isPrivate else { return }
        try FileSystem.createFile("\(folder)/.gitignore", text: "*\n", for: file)
    }
}

import Dispatch

extension StoreLocation {
    /// Opens the store that lives here.
    ///
    /// Throws `networkFileSystem`, `newer`, `corrupt`, `foreign`, `readOnly`, `full`, `busy`, `inaccessible` or
    /// `failed`.
    package func open(for access: StoreAccess) async throws(StoreError) -> any Store {
        try await open(for: access, probe: .system, options: SQLiteOptions())
    }

    /// On a thread of its own: opening waits for the disk and for other processes.
    func open(
        for access: StoreAccess,
        probe: FileSystemProbe,
        options: SQLiteOptions
    ) async throws(StoreError) -> any Store {
        let result: Result<SQLiteStore, any Error> = await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(returning: Result { try openNow(for: access, probe: probe, options: options) })
            }
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
        try requirePlace()
        if let kind = probe.networkKind(of: file) { throw StoreError.networkFileSystem(path: file, kind: kind) }
        let opener = SQLiteOpener(path: file, options: options)
        switch access {
        case .read:
            return try opener.openForReading()
        case .write:
            try makeFolder()
            return try opener.openForWriting()
        }
    }

    /// Nothing of another kind stands where the folder and the file belong.
    private func requirePlace() throws(StoreError) {
        let nearest = FileSystem.nearestExisting(folder)
        guard FileSystem.isFolder(nearest) else {
            let advice = "Name a folder, or a database file that ends in '.db', with '--store PATH' or SLUICE_STORE"
            throw .inaccessible(path: file, detail: "'\(nearest)' is no folder. \(advice)")
        }
        guard !FileSystem.exists(file) || FileSystem.isRegularFile(file) else {
            throw .inaccessible(path: file, detail: "it is no regular file. Move it away, or choose another place")
        }
    }

    /// The folder, and in it a `.gitignore` where the folder is ours.
    func makeFolder() throws(StoreError) {
        let isNew = try FileSystem.makeFolder(folder, for: file)
        guard isNew || isPrivate else { return }
        try FileSystem.createFile("\(folder)/.gitignore", text: "*\n", for: file)
    }
}

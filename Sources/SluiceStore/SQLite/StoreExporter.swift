import GRDB

/// Copies a store's whole database into one file, as it is at one moment, while others go on writing.
struct StoreExporter {
    let location: StoreLocation
    let options: SQLiteOptions

    /// The file is there whole, for its owner alone, or not at all; an earlier export there is replaced.
    func export(to file: String) throws -> StoreContents {
        try requirePlace(for: file)
        let opener = SQLiteOpener(path: location.file, options: options)
        guard FileSystem.exists(location.file) else {
            throw StoreError.notExported(file: file, reason: "there is no store yet at '\(location.file)'")
        }
        let reader = try opener.openReader()
        defer { try? reader.close() }
        guard try opener.condition(of: reader) != .blank else {
            throw StoreError.notExported(file: file, reason: "the store '\(location.file)' was never written to")
        }
        let unfinished = "\(file).\(FileSystem.processID)"
        do {
            return try write(reader, to: unfinished, then: file)
        } catch {
            FileSystem.remove(unfinished)
            throw refusal(StoreError(error, path: location.file), of: file)
        }
    }

    /// What has to do with the file names the file; anything else is about the store.
    private func refusal(_ cause: StoreError, of file: String) -> StoreError {
        switch cause {
        case .full, .readOnly, .inaccessible: .notExported(file: file, reason: cause.reason ?? "")
        default: cause
        }
    }

    private func write(_ reader: DatabaseQueue, to unfinished: String, then file: String) throws -> StoreContents {
        FileSystem.remove(unfinished)
        try FileSystem.createFile(unfinished, for: file)
        try reader.vacuum(into: unfinished)
        let contents = try contents(of: unfinished)
        try FileSystem.synchronize(unfinished, for: file)
        try FileSystem.rename(unfinished, to: file, for: file)
        return contents
    }

    private func contents(of file: String) throws -> StoreContents {
        let copy = try SQLiteOpener(path: file, options: options).openReader()
        defer { try? copy.close() }
        return try copy.read { try StoreContents(of: $0) }
    }

    /// An export is one whole file; a store that is in use has a write-ahead log beside it.
    private func isExport(_ file: String) -> Bool {
        let opener = SQLiteOpener(path: file, options: options)
        guard let reader = try? opener.openReader() else { return false }
        defer { try? reader.close() }
        let mode = try? reader.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        return mode != "wal" && (try? opener.condition(of: reader)) != nil
    }

    /// Nothing stands there that is no export of ours, and it is not the store itself.
    private func requirePlace(for file: String) throws(StoreError) {
        guard FileSystem.exists(file) else { return }
        guard !FileSystem.isSame(file, location.file) else {
            throw .notExported(file: file, reason: "it is the store itself. Name another file")
        }
        guard FileSystem.isRegularFile(file), isExport(file) else {
            throw .notExported(
                file: file,
                reason: "something else stands there already, and nothing is overwritten. Name another file"
            )
        }
    }
}

extension StoreLocation {
    /// Writes the whole state into one file: a consistent copy, while others go on. An earlier export is replaced, the
    /// file is there whole or not at all, and it is for its owner alone (mode 0600).
    ///
    /// Throws `notExported`, and as `open` what is wrong with the store.
    package func export(to file: String) async throws(StoreError) -> StoreContents {
        try await onItsOwnThread {
            try StoreExporter(location: self, options: SQLiteOptions()).export(to: Self.unmistakable(file))
        }
    }

    /// Takes up what an export holds, after checking all of it; what it held is returned. The audit goes on with an entry
    /// of the import.
    ///
    /// Throws `notImported` with what is wrong with the file, `holdsSomething` unless what is here may be given up, and
    /// as `open` what is wrong with the store.
    package func importStore(
        from file: String,
        replacing: Bool,
        by user: String
    ) async throws(StoreError) -> StoreContents {
        try await importStore(from: file, replacing: replacing, by: user, options: SQLiteOptions())
    }

    func importStore(
        from file: String,
        replacing: Bool,
        by user: String,
        options: SQLiteOptions
    ) async throws(StoreError) -> StoreContents {
        try await onItsOwnThread {
            try requirePlace(.system)
            try makeFolder()
            return try StoreImporter(location: self, options: options, user: user)
                .importStore(from: Self.unmistakable(file), replacing: replacing)
        }
    }
}

extension StoreLocation {
    /// Opens the store that lives here.
    ///
    /// Throws `networkFileSystem`, `newer`, `corrupt`, `foreign`, `readOnly`, `full`, `busy` or `inaccessible`.
    package func open(for access: StoreAccess) async throws(StoreError) -> any Store {
        throw .inaccessible(path: file, detail: "no store can be opened yet")
    }
}

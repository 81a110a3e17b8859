/// A symbol where it stands in a template. The same symbol at the same place again, on the way to its own value, is a
/// loop; elsewhere it need not be.
struct SymbolUse: Hashable, Sendable {
    let path: SymbolPath
    /// Bytes from the start of the template.
    let offset: Int
}

/// What stands between `#{` and `}`: a symbol, or a symbol and the filters behind it.
struct TemplateExpression: Hashable, Sendable {
    /// A filter as it is used, with its options evaluated before it.
    struct FilterUse: Hashable, Sendable {
        let name: String
        /// Text, or tokens of any kind.
        let options: [TemplateToken]
    }

    /// Nil where a filter has nothing before its `|`.
    let symbol: SymbolUse?
    /// In the order of application; empty for a symbol alone.
    let filters: [FilterUse]

    var references: [SymbolPath] {
        (symbol?.path.references ?? []) + filters.flatMap(\.options).flatMap(\.references)
    }
}

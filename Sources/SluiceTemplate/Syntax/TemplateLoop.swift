/// `#{each item in Collection}…#{/each}`.
struct TemplateLoop: Hashable, Sendable {
    /// The name that each item has within the body.
    let variable: String
    let collection: SymbolUse
    let body: [TemplateToken]

    /// Without what the loop itself provides.
    var references: [SymbolPath] {
        collection.path.references + body.flatMap(\.references).filter { !provides($0) }
    }

    private func provides(_ path: SymbolPath) -> Bool {
        guard case .name(let first) = path.steps.first else { return false }
        return first.lowercased() == variable.lowercased() || path.loopSpecial != nil
    }
}

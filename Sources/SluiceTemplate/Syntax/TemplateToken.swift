/// A piece of a template.
struct TemplateToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Text that stands for itself, escapes already undone.
        case text(String)
        case substitution(SymbolPath)
    }

    let kind: Kind
    /// As written.
    let source: String
    /// Bytes from the start of the template.
    let offset: Int

    var references: [SymbolPath] {
        switch kind {
        case .text: []
        case .substitution(let path): path.references
        }
    }
}

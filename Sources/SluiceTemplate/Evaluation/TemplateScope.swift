import SluiceModel

/// The variables that a template is evaluated with.
package struct TemplateScope: Sendable {
    let tree: VariableTree
    let clock: FilterClock
    private let names: [String]
    private let cache = TemplateCache()

    /// Of several variables with one name the last counts. A name that is no symbol to its end goes by the part that is
    /// (`Foo!` by `Foo`), as in Octostache, and one without such a part by none. Throws where a name holds `[#{…}]`.
    package init(
        _ variables: some Sequence<TemplateVariable>,
        clock: FilterClock = .system
    ) throws(TemplateError) {
        var tree = VariableTree()
        var names: [String] = []
        for variable in variables {
            names.append(variable.name)
            try tree.bind(variable)
        }
        self.tree = tree
        self.clock = clock
        self.names = names
    }

    /// As `Template(parsing:)`, but remembers what it has parsed.
    package func template(parsing text: String) throws(TemplateError) -> Template {
        try cache.template(parsing: text)
    }

    /// Tokens with the names that may have been meant. A search looks at every name, so only the first few get one.
    package func missingTokens(_ tokens: [UnresolvedToken]) -> [MissingToken] {
        tokens.enumerated().map { index, token in
            MissingToken(token: token, nearest: index < 20 ? nearest(to: token.reason) : [])
        }
    }

    private func nearest(to reason: UnresolvedToken.Reason) -> [String] {
        switch reason {
        case .noValue(let name), .notANumber(let name): Nearest.names(to: name, in: names)
        case .noFilter(let name): Nearest.names(to: name, in: BuiltInFilters.all.map(\.name))
        case .refused: []
        }
    }
}

import SluiceModel

/// The variables that a template is evaluated with.
package struct TemplateScope: Sendable {
    let tree: VariableTree
    private let names: [String]

    /// Of several variables with one name the last counts. A name that is no symbol to its end goes by the part that is
    /// (`Foo!` by `Foo`), as in Octostache, and one without such a part by none. Throws where a name holds `[#{…}]`.
    package init(_ variables: some Sequence<TemplateVariable>) throws(TemplateError) {
        var tree = VariableTree()
        var names: [String] = []
        for variable in variables {
            names.append(variable.name)
            try tree.bind(variable)
        }
        self.tree = tree
        self.names = names
    }

    /// Tokens with the names that may have been meant. A search looks at every name, so only the first few get one.
    func missingTokens(_ tokens: [String]) -> [MissingToken] {
        tokens.enumerated().map { index, token in
            let symbol = String(token.dropFirst(2).dropLast())
            return MissingToken(token: token, nearest: index < 20 ? Nearest.names(to: symbol, in: names) : [])
        }
    }
}

/// The way to a value: `Octopus.Action[Web].Name` is the name `Octopus`, the name `Action`, the index `Web`, the name
/// `Name`. Variables are known by such paths, and templates refer to them by such paths.
package struct SymbolPath: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case name(String)
        /// The text between the brackets; empty for `[]`.
        case index(String)
        /// `[#{Name}]`: the value of another variable is the index.
        case variableIndex(SymbolPath)
    }

    /// Empty for the token `#{}` only.
    package let steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    /// Throws where the whole text is no symbol; Octopus then could not refer to a variable of that name.
    package init(parsing text: String) throws(TemplateError) {
        var parser = TemplateParser(text)
        self = try parser.wholeSymbol()
    }

    /// What `#{each …}` provides within its body.
    var loopSpecial: LoopSpecial? {
        guard steps.count == 4, case .name(let last) = steps[3] else { return nil }
        let names = steps[..<3].map { step in if case .name(let name) = step { name.lowercased() } else { "" } }
        return names == ["octopus", "template", "each"] ? LoopSpecial(rawValue: last.lowercased()) : nil
    }

    /// The paths that it needs to be resolved: those in its indexes, then itself.
    var references: [SymbolPath] {
        steps.flatMap(\.references) + [self]
    }
}

extension SymbolPath.Step {
    fileprivate var references: [SymbolPath] {
        if case .variableIndex(let path) = self { path.references } else { [] }
    }
}

extension SymbolPath: CustomStringConvertible {
    /// As a template would write it, without `#{` and `}`; spacing is normalised.
    package var description: String { text(emptyName: "") }

    /// To be parsed again. A name of white space only is read, and is empty then.
    var source: String { text(emptyName: " ") }

    var endsInEmptyName: Bool { steps.last == .name("") }

    private func text(emptyName: String) -> String {
        var text = ""
        for step in steps {
            switch step {
            case .name(let name):
                if !text.isEmpty { text += "." }
                text += name.isEmpty ? emptyName : name
            case .index(let index): text += "[\(index)]"
            case .variableIndex(let path): text += "[#{\(path.text(emptyName: emptyName))}]"
            }
        }
        return text
    }
}

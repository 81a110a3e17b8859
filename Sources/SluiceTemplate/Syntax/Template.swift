/// A text with `#{…}` in it, parsed once and evaluated as often as needed.
///
/// The language is Octostache's: substitution, `if` and `unless`, `each`, `calc`, filters, and the escape `##{`.
package struct Template: Hashable, Sendable {
    package let source: String
    let tokens: [TemplateToken]

    /// Throws where the text is no template.
    package init(parsing source: String) throws(TemplateError) {
        self.source = source
        guard Self.isTemplate(source) else {
            tokens = [.text(source)]
            return
        }
        var parser = TemplateParser(source)
        tokens = try parser.template()
    }

    /// For files and script bodies: what does not follow the grammar is text, and whatever comes after it is read on
    /// (Octopus: `haltOnError: false`). Throws only where it is nested too deep.
    package init(recovering source: String) throws(TemplateError) {
        self.source = source
        guard Self.isTemplate(source) else {
            tokens = [.text(source)]
            return
        }
        var parser = TemplateParser(source)
        tokens = try parser.recoveredTemplate()
    }

    /// Whether a text has anything to evaluate at all; without `#{` it stands for itself.
    package static func isTemplate(_ text: String) -> Bool {
        var isAfterHash = false
        return text.utf8.contains { byte in
            defer { isAfterHash = byte == UInt8(ascii: "#") }
            return isAfterHash && byte == UInt8(ascii: "{")
        }
    }

    /// What it refers to, each path once, in order of appearance; the paths of variable indexes included, the variables
    /// of its loops left out.
    package var references: [SymbolPath] {
        var seen: Set<SymbolPath> = []
        return tokens.flatMap(\.references).filter { seen.insert($0).inserted }
    }

    /// Unresolved tokens stay in the text as they are, and the result names them. Throws where values lead back to
    /// themselves or grow without end, and where a filter stops.
    package func evaluate(in scope: TemplateScope) throws(TemplateError) -> TemplateResult {
        var evaluator = TemplateEvaluator(scope: scope)
        let text = try evaluator.evaluate(self)
        return evaluator.result(text)
    }

    /// For what is deployed: throws, with all of them, where tokens have no value, and where a value is no template.
    package func render(in scope: TemplateScope) throws(TemplateError) -> TemplateResult {
        let result = try evaluate(in: scope)
        if let problem = result.problems.first { throw problem }
        guard result.missing.isEmpty else { throw .missing(scope.missingTokens(result.missing)) }
        return result
    }
}

extension Template: CustomStringConvertible {
    /// In one spelling of many: parsed again it gives the same template.
    package var description: String { TemplatePrinter(style: .source).text(of: tokens) }
}

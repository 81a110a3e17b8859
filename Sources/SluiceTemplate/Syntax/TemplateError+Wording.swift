extension TemplateError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unclosed(let position):
            "The '#{' at character \(position) is never closed. Add '}', or write '##{' where '#{' itself is meant."
        case .unexpected("}", let position):
            "A name should stand before the '}' at character \(position)."
        case .unexpected(let character, let position):
            """
            '\(character)' at character \(position) cannot stand in '#{…}': names are made of letters, digits, spaces and \
            '_-:/~()@', with '.' and '[…]' between them.
            """
        case .closesNothing(let position):
            "The '#{/' at character \(position) ends a block that does not begin in this template."
        case .unsupported(let construct, let position):
            """
            The template uses \(construct) at character \(position), which this version of Sluice does not evaluate. \
            Use plain '#{Name}' tokens there.
            """
        case .indexesTooDeep(let position):
            """
            The indexes at character \(position) are nested deeper than \(TemplateParser.indexDepthLimit) levels; \
            that is the most that is read.
            """
        case .variableIndexInName(let name):
            "The variable name '\(name)' holds '[#{…}]', which only a reference can. Write the index itself."
        case .recursion(let chain):
            """
            The value of '\(chain.first ?? "")' leads back to itself: \(chain.joined(separator: " -> ")). \
            Change one of these values.
            """
        case .valuesTooDeep(let first):
            """
            From '\(first)' on, values refer to values over more than \(TemplateEvaluator.depthLimit) levels; \
            that is the most that is followed.
            """
        case .tooLarge:
            """
            With the values that it refers to, the template grows beyond \(TemplateEvaluator.sizeLimit >> 20) MiB. \
            Values that repeat other values several times do this.
            """
        case .missing(let tokens):
            "No variable here gives a value to \(tokens.map(\.description).joined(separator: ", "))."
        case .malformedValue(let name, let error):
            "The value of the variable '\(name)' is no template. \(error)"
        }
    }
}

extension MissingToken: CustomStringConvertible {
    package var description: String {
        guard !nearest.isEmpty else { return "'\(token)'" }
        return "'\(token)' (did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?)"
    }
}

/// From parsed tokens back to text. Spacing is normalised.
struct TemplatePrinter {
    enum Style {
        /// To be parsed again.
        case source
        /// As Octostache prints what it cannot resolve (Octopus §1.6): calculations without their keyword and without
        /// braces around names, an `elseif` as an `if` in an `else`.
        case echo
    }

    let style: Style

    func text(of tokens: [TemplateToken]) -> String { text(of: tokens, isBeforeMarkup: false) }

    func text(of token: TemplateToken) -> String { text(of: token, isBeforeMarkup: false) }

    private func text(ofBody tokens: [TemplateToken]) -> String { text(of: tokens, isBeforeMarkup: true) }

    private func text(of tokens: [TemplateToken], isBeforeMarkup: Bool) -> String {
        var text = ""
        for (index, token) in tokens.enumerated() {
            text += self.text(of: token, isBeforeMarkup: index + 1 < tokens.count || isBeforeMarkup)
        }
        return text
    }

    private func text(of token: TemplateToken, isBeforeMarkup: Bool) -> String {
        switch token {
        case .text(let text): escaped(text, isBeforeMarkup: isBeforeMarkup)
        case .substitution(let expression): substitution(self.text(of: expression))
        case .conditional(let conditional): text(of: conditional)
        case .loop(let loop):
            "#{each \(loop.variable) in \(text(of: loop.collection.path))}\(text(ofBody: loop.body))#{/each}"
        case .calculation(let calculation): "#{\(style == .source ? "calc " : "")\(text(of: calculation))}"
        }
    }

    private func text(of path: SymbolPath) -> String { style == .source ? path.source : path.description }

    /// No empty name is read before a `}`.
    private func text(ofCalculated path: SymbolPath) -> String {
        style == .source && !path.endsInEmptyName ? "{\(path.source)}" : text(of: path)
    }

    /// A name such as `/if` is read behind white space only: `#{/if}` would close something.
    private func substitution(_ content: String) -> String {
        let isTag = ["/if", "/unless", "/each", "else"].contains(content) || content.hasPrefix("elseif ")
        return isTag && style == .source ? "#{ \(content)}" : "#{\(content)}"
    }

    func text(of expression: TemplateExpression) -> String {
        var text = expression.symbol.map { self.text(of: $0.path) } ?? ""
        // White space before a `|` may make a keyword of a name's last word, or follow an option that bears none.
        let space = style == .source ? "" : " "
        for filter in expression.filters { text += "\(space)| \(filter.name)\(options(filter.options))" }
        return text
    }

    /// White space may stand around texts only.
    private func options(_ options: [TemplateToken]) -> String {
        var result = " "
        for option in options {
            guard case .text(let text) = option else {
                result += self.text(of: option)
                continue
            }
            result += result.hasSuffix(" ") ? quoted(text) : " \(quoted(text))"
            if option != options.last { result += " " }
        }
        return options.isEmpty ? "" : result
    }

    private func quoted(_ text: String) -> String {
        text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "#") } ? "\\\"\(text)\\\"" : "\"\(text)\""
    }

    /// With one `#` more in each row of them that a `{` or a token follows.
    private func escaped(_ text: String, isBeforeMarkup: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "{", result.last == "#" { result.append("#") }
            result.append(scalar)
        }
        if isBeforeMarkup, result.last == "#" { result.append("#") }
        return String(result)
    }
}

extension TemplatePrinter {
    private func text(of conditional: TemplateConditional) -> String {
        var text = ""
        var ends = ""
        for (index, branch) in conditional.branches.enumerated() {
            let begin = index > 0 ? style == .source ? "#{elseif" : "#{else}#{if" : "#{\(conditional.keyword)"
            if index == 0 || style == .echo { ends += "#{/\(conditional.keyword)}" }
            text += "\(begin) \(self.text(of: branch.condition))}\(self.text(ofBody: branch.body))"
        }
        let otherwise = self.text(ofBody: conditional.otherwise)
        return text + (conditional.otherwise.isEmpty ? "" : "#{else}\(otherwise)") + ends
    }

    private func text(of condition: TemplateConditional.Condition) -> String {
        guard let comparison = condition.comparison, let right = condition.right else {
            return text(of: condition.left)
        }
        return "\(text(of: condition.left)) \(comparison.rawValue) \(text(of: right))"
    }

    private func text(of operand: TemplateConditional.Operand) -> String {
        switch operand {
        case .expression(let expression): text(of: expression)
        case .text(let text): quoted(text)
        }
    }

    private func text(of calculation: TemplateCalculation) -> String {
        switch calculation {
        case .number(let digits): digits
        case .variable(let symbol): text(ofCalculated: symbol.path)
        case .operation(let left, let sign, let right):
            "\(text(of: left, within: sign, onTheRight: false))\(sign.rawValue)\(text(of: right, within: sign, onTheRight: true))"
        }
    }

    private func text(
        of operand: TemplateCalculation,
        within sign: TemplateCalculation.Operator,
        onTheRight: Bool
    ) -> String {
        guard case .operation(_, let inner, _) = operand else { return text(of: operand) }
        let isLooser = sign.bindsTighter && !inner.bindsTighter
        let isEqual = sign.bindsTighter == inner.bindsTighter
        return isLooser || onTheRight && isEqual ? "(\(text(of: operand)))" : text(of: operand)
    }
}

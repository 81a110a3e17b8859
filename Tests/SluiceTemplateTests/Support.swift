import SluiceTemplate

extension TemplateScope {
    init(_ values: KeyValuePairs<String, TemplateValue>) throws(TemplateError) {
        try self.init(values.map { TemplateVariable($0.key, $0.value) })
    }
}

/// What a template becomes with those variables; what cannot be resolved is echoed.
func evaluated(_ text: String, _ values: KeyValuePairs<String, TemplateValue> = [:]) throws -> String {
    try Template(parsing: text).evaluate(in: TemplateScope(values)).text
}

/// The tokens of a template that those variables give no value.
func missing(_ text: String, _ values: KeyValuePairs<String, TemplateValue> = [:]) throws -> [String] {
    try Template(parsing: text).evaluate(in: TemplateScope(values)).missing.map(\.text)
}

/// Why a text is no template, and at which character; nil where it is one.
func syntaxError(_ text: String) -> (reason: TemplateSyntaxError.Reason, position: Int)? {
    do throws(TemplateError) {
        _ = try Template(parsing: text)
        return nil
    } catch {
        guard case .syntax(let error) = error else { return nil }
        return (error.reason, error.position)
    }
}

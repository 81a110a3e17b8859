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
    try Template(parsing: text).evaluate(in: TemplateScope(values)).missing
}

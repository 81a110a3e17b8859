/// Why a text is no template, or why it has no value.
package enum TemplateError: Error, Hashable, Sendable {
    /// The text does not follow the grammar.
    case syntax(TemplateSyntaxError)
    /// A variable's name, in which `[#{…}]` cannot stand.
    case variableIndexInName(String)
    /// The names from the first to itself again.
    case recursion([String])
    case valuesTooDeep(first: String)
    case tooLarge
    /// A filter stopped; the reason is left out where a secret went into it.
    case filterFailed(String, FilterError?)
    /// Every token without a value, in order of appearance.
    case missing([MissingToken])
    /// That variable should have a value.
    case unreadable(String, reason: String)
    /// The value of that variable is no template.
    indirect case malformedValue(of: String, TemplateError)
}

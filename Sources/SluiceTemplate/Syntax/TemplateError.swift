/// Why a text is no template, or why it has no value.
///
/// Positions count characters from 1.
package enum TemplateError: Error, Hashable, Sendable {
    /// The `#{` there has no `}`.
    case unclosed(position: Int)
    /// A character that has no place where it stands within `#{…}`.
    case unexpected(String, position: Int)
    /// `#{/…}` without the block it would end.
    case closesNothing(position: Int)
    /// A construct of Octostache's that is not evaluated; the position is that of its `#{`.
    case unsupported(TemplateConstruct, position: Int)
    case indexesTooDeep(position: Int)
    /// A variable's name, in which `[#{…}]` cannot stand.
    case variableIndexInName(String)
    /// The names from the first to itself again.
    case recursion([String])
    case valuesTooDeep(first: String)
    case tooLarge
    /// Every token without a value, in order of appearance.
    case missing([MissingToken])
    /// The value of that variable is no template.
    indirect case malformedValue(of: String, TemplateError)
}

/// A token that no variable gives a value.
package struct MissingToken: Hashable, Sendable {
    /// Such as `#{Colour}`.
    package let token: String
    /// Names of variables that may have been meant, closest first.
    package let nearest: [String]

    package init(token: String, nearest: [String] = []) {
        self.token = token
        self.nearest = nearest
    }
}

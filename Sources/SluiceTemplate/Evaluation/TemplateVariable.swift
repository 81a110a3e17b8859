import SluiceModel

/// A variable as templates see it.
package struct TemplateVariable: Hashable, Sendable {
    /// Compared without case; read as a `SymbolPath`.
    package let name: String
    package let value: TemplateValue

    package init(_ name: String, _ value: TemplateValue) {
        self.name = name
        self.value = value
    }
}

/// What a variable holds.
package enum TemplateValue: Hashable, Sendable {
    /// A template of its own.
    case text(String)
    /// The same; whatever it goes into is sensitive.
    case secret(Secret)
    /// Not there yet; the text says when it will be, such as `known after 'Register task definition'`.
    case unknown(String)
}

extension TemplateValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

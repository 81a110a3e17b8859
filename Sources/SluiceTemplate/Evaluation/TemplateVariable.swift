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

extension TemplateVariable {
    /// Where what a loop provides comes from.
    static let loopSpecial = TemplateVariable("Octopus.Template.Each", "")
}

/// What a variable holds.
package enum TemplateValue: Hashable, Sendable {
    /// A template of its own.
    case text(String)
    /// The same; whatever it goes into is sensitive.
    case secret(Secret)
    /// Not there yet; the text says when it will be, such as `known after 'Register task definition'`.
    case unknown(String)
    /// It should be there and cannot be read; says why: "it is read from …, which is not set".
    case unreadable(String)
}

extension TemplateValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

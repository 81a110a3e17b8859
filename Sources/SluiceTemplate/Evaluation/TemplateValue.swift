import SluiceModel

/// What a variable holds.
package enum TemplateValue: Hashable, Sendable {
    /// A template of its own.
    case text(String)
    /// Stands for itself, also where it holds `#{`: no template has every text, `##{` for one.
    case literal(String)
    /// The same; whatever it goes into is sensitive.
    case secret(Secret)
    /// Not there yet; the text says when it will be, such as `known after 'Register task definition'`.
    case unknown(String)
    /// It should be there and cannot be read; says why: "it is read from …, which is not set".
    case unreadable(String)

    /// Whether `#{…}` in it is evaluated.
    var isTemplate: Bool { if case .text = self { true } else { false } }
}

extension TemplateValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

import Synchronization

/// Templates that were parsed before, by their text: values are expanded again and again.
///
/// It holds texts of `sizeLimit` bytes together and starts anew when they are more.
final class TemplateCache: Sendable {
    private static let sizeLimit = 64 << 20

    private struct Content {
        var templates: [String: Template] = [:]
        var size = 0
    }

    private let content = Mutex(Content())

    func template(parsing text: String) throws(TemplateError) -> Template {
        if let known = content.withLock({ $0.templates[text] }) { return known }
        let template = try Template(parsing: text)
        content.withLock { content in
            if content.size > Self.sizeLimit { content = Content() }
            content.size += text.utf8.count
            content.templates[text] = template
        }
        return template
    }
}

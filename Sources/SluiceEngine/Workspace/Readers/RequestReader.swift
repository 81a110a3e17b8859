import SluiceModel
import SluiceYAML

/// Takes over what stands under `with:` or behind a parameter as it was written; its texts are templates.
struct RequestReader {
    let place: TemplateUse.Place

    /// As deep as YAML allows, which is bounded.
    func read(_ node: YAMLNode, _ notes: inout FileNotes) -> RequestNode {
        if let tag = node.tag {
            notes.error(
                "The tag '\(tag)' has no meaning here; name a variable with '#{…}' and give it the value.",
                at: notes.location(of: node)
            )
        }
        switch node.kind {
        case .scalar(let text, let style):
            notes.template(LocatedText(text: text, location: notes.location(of: node)), in: place)
            return .scalar(text: text, isPlain: style == .plain)
        case .sequence(let items):
            return .list(items.map { read($0, &notes) })
        case .mapping(let entries):
            return .map(entries.map { .init($0.name, read($0.value, &notes)) })
        }
    }
}

/// What someone wrote under a step's `with:`, before AWS's types are known: maps keep their order, scalars their text.
///
/// The loader makes it from YAML, the engine renders the templates in its scalars, and whoever knows the request's fields
/// turns it into JSON.
package indirect enum RequestNode: Hashable, Sendable, Codable {
    /// A plain scalar (`80`, `true`, `~`) may become a JSON literal; a quoted or block one stays text where the field's
    /// type is not known. Rendering a template changes the text and nothing else.
    case scalar(text: String, isPlain: Bool)
    case list([RequestNode])
    /// In the order written; names are unique, which the loader sees to.
    case map([Member])

    package struct Member: Hashable, Sendable, Codable {
        package let name: String
        package let value: RequestNode

        package init(_ name: String, _ value: RequestNode) {
            self.name = name
            self.value = value
        }
    }
}

extension RequestNode {
    /// The member of that name; nil where this is no map or has none.
    package subscript(name: String) -> RequestNode? {
        guard case .map(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The same tree with each scalar's text replaced by what `render` makes of it; map names stay.
    package func mapScalars<Failure: Error>(
        _ render: (String) throws(Failure) -> String
    ) throws(Failure) -> RequestNode {
        switch self {
        case .scalar(let text, let isPlain):
            return .scalar(text: try render(text), isPlain: isPlain)
        case .list(let elements):
            var rendered: [RequestNode] = []
            for element in elements { rendered.append(try element.mapScalars(render)) }
            return .list(rendered)
        case .map(let members):
            var rendered: [Member] = []
            for member in members { rendered.append(Member(member.name, try member.value.mapScalars(render))) }
            return .map(rendered)
        }
    }
}

import SluiceModel
import SluiceYAML

/// Where the templates under a step's `with:` stand, so that what they lack can be named by its line.
enum TemplateLines {
    /// Field → line, from 1. As deep as YAML allows, which is bounded.
    static func all(in node: YAMLNode) -> [String: Int] {
        var lines: [String: Int] = [:]
        add(node, at: "", to: &lines)
        return lines
    }

    private static func add(_ node: YAMLNode, at path: String, to lines: inout [String: Int]) {
        switch node.kind {
        case .scalar(let text, _):
            if text.contains("#{") { lines[path] = node.location.line }
        case .sequence(let items):
            for (index, item) in items.enumerated() { add(item, at: RequestPath.element(index, of: path), to: &lines) }
        case .mapping(let entries):
            for entry in entries { add(entry.value, at: RequestPath.member(entry.name, of: path), to: &lines) }
        }
    }
}

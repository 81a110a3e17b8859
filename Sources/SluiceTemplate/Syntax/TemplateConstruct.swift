/// What Octostache has and this evaluator refuses by name, so that it never passes as text.
package enum TemplateConstruct: Hashable, Sendable {
    case conditional(String)
    case repetition
    case calculation
    /// Its name; empty where none follows the `|`.
    case filter(String)

    static let keywords: [(keyword: StaticString, construct: TemplateConstruct)] = [
        ("if", .conditional("if")), ("unless", .conditional("unless")), ("each", .repetition), ("calc", .calculation),
    ]
}

extension TemplateConstruct: CustomStringConvertible {
    package var description: String {
        switch self {
        case .conditional(let keyword): "a condition ('#{\(keyword) …}')"
        case .repetition: "a loop ('#{each …}')"
        case .calculation: "a calculation ('#{calc …}')"
        case .filter(let name): name.isEmpty ? "a filter ('|')" : "the filter '\(name)'"
        }
    }
}

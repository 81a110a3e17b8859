import SluiceModel
import SluiceTemplate

/// A variable that a step uses, with where its value came from.
package struct VariableUse: Hashable, Sendable {
    package let name: String
    /// `••••` for a secret; nil while it is not known.
    package let value: String?
    /// Nil for what Sluice itself provides.
    package let origin: Variable?

    /// The variables that these templates refer to, directly or through other variables, in order of appearance.
    static func all(in templates: [String], table: VariableTable) -> [VariableUse] {
        var uses: [VariableUse] = []
        var seen: Set<String> = []
        var open = templates[...]
        while let text = open.popFirst() {
            for name in references(in: text) where seen.insert(name.lowercased()).inserted {
                guard let entry = table.entry(named: name), let value = table.value(of: name) else { continue }
                if case .text(let template) = entry.value { open.append(template) }
                let shown = value.isSensitive ? Secret.mask : value.text
                uses.append(VariableUse(name: entry.name, value: value.isComplete ? shown : nil, origin: entry.origin))
            }
        }
        return uses
    }

    private static func references(in text: String) -> [String] {
        guard text.contains("#{"), let template = try? Template(parsing: text) else { return [] }
        return template.references.map(\.description)
    }
}

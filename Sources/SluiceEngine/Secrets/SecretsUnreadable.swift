import SluiceModel

/// Secrets that a deployment needs and cannot read: nothing was changed.
package struct SecretsUnreadable: Error, Hashable {
    struct Item: Hashable {
        let variable: String
        let location: SourceLocation
        let step: String
        /// May end with a full stop.
        let reason: String

        init(_ use: SecretUse, reason: String) {
            variable = use.variable.name
            location = use.variable.entry.location
            step = use.step
            self.reason = reason
        }
    }

    let items: [Item]

    init(_ items: [Item]) {
        self.items = items.sorted { ($0.location, $0.step) < ($1.location, $1.step) }
    }
}

extension SecretsUnreadable: CustomStringConvertible {
    package var description: String {
        let count = items.count == 1 ? "1 secret" : "\(items.count) secrets"
        let lines = items.map { "  - variable '\($0.variable)' (\($0.location)) in step '\($0.step)': \($0.reason)" }
        return "\(count) cannot be read, and a step needs what is in it:\n" + lines.joined(separator: "\n")
    }
}

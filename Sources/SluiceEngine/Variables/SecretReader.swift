import SluiceModel

/// Reads the secrets that variables refer to, from this process's environment; nothing of it is stored.
package struct SecretReader: Sendable {
    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    /// The variable with its value. A secret that cannot be read has none, so that every use of it is reported.
    package func entry(for variable: Variable) -> VariableTable.Entry {
        switch variable.entry.value {
        case .text(let text):
            return VariableTable.Entry(name: variable.name, value: .text(text), origin: variable)
        case .environment(let name):
            guard let text = environment[name] else {
                return VariableTable.Entry(
                    name: variable.name,
                    value: .unreadable("it is read from the environment variable '\(name)', which is not set"),
                    origin: variable
                )
            }
            let literal = text.replacing("#{", with: "##{")
            return VariableTable.Entry(name: variable.name, value: .secret(Secret(literal)), origin: variable)
        }
    }
}

import SluiceModel

/// Finds the secrets that variables stand for: in this process's environment, by opening sealed ones, and among those
/// that were read from AWS. Nothing of it is stored.
package struct SecretReader: Sendable {
    private let environment: [String: String]
    private let keys: KeyRing
    private var references = ReferencedSecrets()
    /// Who asks; what was read from AWS was read for steps.
    private var step: String?

    package init(environment: [String: String], keys: KeyRing) {
        self.environment = environment
        self.keys = keys
    }

    /// The same with what was read from AWS.
    func with(_ references: ReferencedSecrets) -> SecretReader {
        var reader = self
        reader.references = references
        return reader
    }

    /// The same for a step.
    func reading(for step: String) -> SecretReader {
        var reader = self
        reader.step = step
        return reader
    }

    /// The variable with its value. A secret that cannot be read has none, so that every use of it is reported.
    package func entry(for variable: Variable) -> VariableTable.Entry {
        VariableTable.Entry(name: variable.name, value: value(of: variable.entry.value), origin: variable)
    }

    private func value(of value: VariableValue) -> VariableTable.Value {
        switch value {
        case .text(let text): return .text(text)
        case .environment(let name):
            guard let text = environment[name] else {
                return .unreadable("it is read from the environment variable '\(name)', which is not set")
            }
            return .secret(Secret(text))
        case .sealed(let sealed):
            do {
                return .secret(try keys.open(sealed))
            } catch {
                return .unreadable(Self.reason(error))
            }
        case .reference(let reference):
            switch references.value(of: reference, in: step) {
            case .success(let secret): return .secret(secret)
            case .failure(let fault): return .unreadable(Self.reason(fault))
            }
        }
    }

    /// As the end of a sentence.
    private static func reason(_ error: some Error) -> String {
        let text = "\(error)"
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

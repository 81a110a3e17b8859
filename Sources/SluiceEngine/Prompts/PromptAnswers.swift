import SluiceModel

/// What was answered to the prompts of one deployment.
package struct PromptAnswers: Hashable, Sendable {
    /// By the variable's name as it is written.
    private var values: [String: VariableTable.Value] = [:]
    private var keys: [String: String] = [:]

    package init() {}

    /// Those that a deployment has kept. One that cannot be opened, or was not kept, is told where it is used.
    package init(stored: [String: StoredAnswer], keys: KeyRing) {
        for (name, answer) in stored {
            switch answer {
            case .text(let text): self[name] = .text(text)
            case .sealed(let sealed):
                do throws(SecretKeyError) {
                    self[name] = .secret(try keys.open(sealed))
                } catch {
                    self[name] = .unreadable("the answer to its prompt cannot be opened: \(error)")
                }
            case .unkept: self[name] = .unreadable("the answer to its prompt was not kept")
            }
        }
    }

    /// The answer for a variable, compared without case; nil where there is none.
    package subscript(name: String) -> VariableTable.Value? {
        get { keys[name.lowercased()].flatMap { values[$0] } }
        set {
            let key = keys[name.lowercased()] ?? name
            keys[name.lowercased()] = key
            values[key] = newValue
        }
    }

    /// As a deployment keeps them: what is secret only where the workspace has a key to seal it to.
    package func stored(sealedBy keys: KeyRing) -> [String: StoredAnswer] {
        values.compactMapValues { value in
            switch value {
            case .text(let text): .text(text)
            case .secret(let secret): keys.seal(secret).map { .sealed($0) } ?? .unkept
            case .literal, .awaited, .unreadable: nil
            }
        }
    }

    /// The variable with its answer; nil for one that nobody was asked for, or that was not answered.
    func entry(for variable: Variable) -> VariableTable.Entry? {
        guard variable.entry.prompt != nil, let value = self[variable.name] else { return nil }
        return VariableTable.Entry(name: variable.name, value: value, origin: variable)
    }
}

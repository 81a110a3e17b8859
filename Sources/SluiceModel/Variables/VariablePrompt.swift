/// What a person is asked for when a release is deployed (`prompt:` of a value, Octopus §2.5).
package struct VariablePrompt: Hashable, Sendable, Codable {
    /// Nil means the variable's name.
    package let label: String?
    /// Empty for none.
    package let help: String
    /// Whether a blank answer is refused.
    package let isRequired: Bool
    package let control: Control
    /// What can be chosen: one or more for `select`, none for the others.
    package let options: [Option]

    package init(
        label: String? = nil,
        help: String = "",
        isRequired: Bool = false,
        control: Control = .text,
        options: [Option] = []
    ) {
        self.label = label
        self.help = help
        self.isRequired = isRequired
        self.control = control
        self.options = options
    }

    /// How it is asked.
    package enum Control: String, Hashable, Sendable, Codable, CaseIterable {
        case text
        case multiline
        /// The answer is `True` or `False`.
        case checkbox
        /// One of the options.
        case select
    }

    /// One of the values of `select`, with the text that stands for it.
    package struct Option: Hashable, Sendable, Codable {
        package let value: String
        package let label: String

        package init(value: String, label: String? = nil) {
            self.value = value
            self.label = label ?? value
        }
    }
}

extension VariablePrompt {
    /// The value that an answer stands for; nil where the control does not offer it.
    ///
    /// A blank answer is always taken: whether it is enough is another question.
    package func value(of answer: String) -> String? {
        guard answer.contains(where: { !$0.isWhitespace }) else { return answer }
        switch control {
        case .text, .multiline: return answer
        case .checkbox: return Self.checkbox[answer.lowercased()]
        case .select:
            let exact = options.first { $0.value == answer } ?? options.first { $0.label == answer }
            return (exact ?? options.first { $0.isCalled(answer) })?.value
        }
    }

    private static let checkbox = [
        "true": "True", "yes": "True", "y": "True", "false": "False", "no": "False", "n": "False",
    ]
}

extension VariablePrompt.Option {
    fileprivate func isCalled(_ answer: String) -> Bool {
        [value, label].contains { $0.lowercased() == answer.lowercased() }
    }
}

import SluiceModel

/// Everything that is asked for before a release goes to one environment, and the answers so far.
package struct PromptForm: Hashable, Sendable {
    package let environment: String
    /// Whom it is deployed for; nil for nobody in particular.
    package internal(set) var tenant: Tenant?
    /// By label.
    package let prompts: [PromptedVariable]
    /// The accounts there are, for variables that name one.
    private let accounts: [String]
    package private(set) var answers = PromptAnswers()

    init(environment: String, prompts: [PromptedVariable], accounts: [String]) {
        self.environment = environment
        self.prompts = prompts.sorted { ($0.label.lowercased(), $0.name) < ($1.label.lowercased(), $1.name) }
        self.accounts = accounts
    }

    /// What nothing was answered to yet.
    package var open: [PromptedVariable] { prompts.filter { answers[$0.name] == nil } }

    /// Takes an answer; throws `PromptError` for one that the prompt does not offer.
    package mutating func answer(_ prompt: PromptedVariable, with text: String) throws(PromptError) {
        guard let value = prompt.prompt.value(of: text) else {
            throw .refused(prompt, answer: prompt.isSensitive ? Secret.mask : text)
        }
        if prompt.kind == .account, !value.isEmpty, !value.contains("#{"), !accounts.contains(value) {
            throw .noAccount(value, prompt: prompt, known: accounts)
        }
        answers[prompt.name] = prompt.isSensitive ? .secret(Secret(value)) : .text(value)
    }

    /// Takes the answers of an earlier deployment where there are none yet.
    mutating func adopt(_ earlier: PromptAnswers) {
        for prompt in open {
            switch earlier[prompt.name] {
            case .text(let text)? where !prompt.isSensitive: answers[prompt.name] = .text(text)
            case .secret(let secret)? where prompt.isSensitive: answers[prompt.name] = .secret(secret)
            default: break
            }
        }
    }

    /// Throws `PromptError.missing` with every required value that is blank.
    package func requireComplete() throws(PromptError) { try requireComplete(with: answers) }

    /// The same with answers from elsewhere.
    func requireComplete(with answers: PromptAnswers) throws(PromptError) {
        let missing = prompts.filter { prompt in
            guard prompt.prompt.isRequired else { return false }
            return switch answers[prompt.name] {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .secret(let secret): secret.reveal().allSatisfy(\.isWhitespace)
            case .literal, .awaited, .unreadable: false
            case nil: !prompt.hasPreset
            }
        }
        guard missing.isEmpty else { throw .missing(missing, environment: environment) }
    }
}

import SluiceModel

/// Why what was answered to the prompts of a release is not enough, or not right. Holds no secret.
package enum PromptError: Error, Hashable {
    /// Required values that are blank.
    case missing([PromptedVariable], environment: String)
    case unknown(String, known: [String])
    /// It is a variable of the release, and nobody is asked for it.
    case notPrompted(String, known: [String])
    /// A label that several variables have.
    case ambiguous(String, names: [String])
    case twice(String)
    /// Neither ':' nor '=' follows a name; nil where there is no name, and the rest may be a secret.
    case malformed(String?)
    /// None of the prompt's choices.
    case refused(PromptedVariable, answer: String)
    case noAccount(String, prompt: PromptedVariable, known: [String])
    /// A more specific value, which nobody is asked for, holds in all of the environments.
    case notAsked(String, environments: [String])
}

extension PromptError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let prompts, let environment): Self.missing(prompts, environment)
        case .unknown(let name, let known):
            "The release asks for no variable '\(name)'. \(Self.asked(known, nearestTo: name))"
        case .notPrompted(let name, let known):
            """
            '\(name)' is a variable of the release that nobody is asked for, so a deployment cannot be given another \
            value: it has no 'prompt:'. \(Self.asked(known, nearestTo: name))
            """
        case .ambiguous(let label, let names):
            "Several variables are labelled '\(label)': give it by name, \(Names.quoted(names, last: "or"))."
        case .twice(let name): "'\(name)' is given twice. Keep one."
        case .malformed(let text?): "'\(text)' gives no value: write --variable 'Name:Value'."
        case .malformed(nil): "A value is given without a name: write --variable 'Name:Value'."
        case .refused(let prompt, let answer):
            "'\(prompt.name)' cannot be '\(answer)': it is \(Names.quoted(prompt.choices, last: "or"))."
        case .noAccount(let name, let prompt, let known):
            "'\(prompt.name)' names the account '\(name)', which does not exist. \(Names.thereAre("accounts", known, nearestTo: name))"
        case .notAsked(let name, let environments):
            """
            '\(name)' is not asked for in \(Names.quoted(environments)): a more specific value holds there, or no step \
            of the deployment could use it. 'sluice variables explain' shows which.
            """
        }
    }

    private static func asked(_ known: [String], nearestTo name: String) -> String {
        let near = Nearest.names(to: name, in: known)
        if !near.isEmpty { return Names.didYouMean(near) }
        return known.isEmpty ? "It asks for none." : "It asks for \(Names.quoted(known))."
    }

    private static func missing(_ prompts: [PromptedVariable], _ environment: String) -> String {
        let lines = prompts.map { prompt in
            let label = prompt.label == prompt.name ? "" : " (\(prompt.label))"
            return "  - '\(prompt.name)'\(label): --variable '\(prompt.name):…'"
        }
        let count = lines.count == 1 ? "One value is" : "\(lines.count) values are"
        return """
            \(count) required for the deployment to '\(environment)' and not given. Give them with the command, or run \
            it on a terminal to be asked:
            \(lines.joined(separator: "\n"))
            """
    }
}

extension PromptedVariable {
    /// What can be answered, for checkboxes and lists.
    package var choices: [String] {
        prompt.control == .checkbox ? ["True", "False"] : prompt.options.map(\.value)
    }
}

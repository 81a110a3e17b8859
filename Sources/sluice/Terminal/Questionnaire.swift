import SluiceEngine
import SluiceModel

/// Asks a person for what is open in a form, one prompt after the other, each until its answer is right.
struct Questionnaire {
    let keyboard: Keyboard

    /// The line that ends an answer of several lines.
    private static let end = "."

    /// Throws `CancellationError` for Ctrl-C. At the end of the input the rest stays open.
    func fill(_ form: inout PromptForm) async throws {
        guard !form.open.isEmpty else { return }
        Console.note("The deployment to \(form.environment)\(form.tenant.map { " for \($0.name)" } ?? "") asks for:")
        for prompt in form.open {
            while true {
                guard let text = try await answer(to: prompt) else { return }
                if text.allSatisfy(\.isWhitespace) {
                    if prompt.hasPreset || !prompt.prompt.isRequired { break }
                    Console.note("  '\(prompt.label)' is required.")
                    continue
                }
                do {
                    try form.answer(prompt, with: Self.choice(text, of: prompt) ?? text)
                    break
                } catch {
                    Console.note("  \(error)")
                }
            }
        }
    }

    private func answer(to prompt: PromptedVariable) async throws -> String? {
        Console.note(Self.question(prompt))
        let preset = prompt.preset.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = preset.count > 1 ? "\(preset[0])…" : prompt.preset
        let end = (prompt.hasPreset ? " [\(shown)]" : "") + ": "
        guard prompt.prompt.control == .multiline, !prompt.isSensitive else {
            return try await keyboard.line(after: "  \(prompt.name)\(end)", isSecret: prompt.isSensitive)
        }
        return try await lines(after: "  \(prompt.name), ended by a line with '\(Self.end)'\(end)")
    }

    /// An empty first line is an empty answer.
    private func lines(after question: String) async throws -> String? {
        guard let first = try await keyboard.line(after: question) else { return nil }
        guard !first.isEmpty, first != Self.end else { return "" }
        var lines = [first]
        while let line = try await keyboard.line(after: ""), line != Self.end { lines.append(line) }
        return lines.joined(separator: "\n")
    }

    /// The label with what helps to answer, and what there is to choose from.
    private static func question(_ prompt: PromptedVariable) -> String {
        let help = prompt.prompt.help.isEmpty ? "" : " – \(prompt.prompt.help)"
        let required = prompt.prompt.isRequired ? " (required)" : ""
        let options = prompt.prompt.options.enumerated().map { number, option in
            let value = option.label == option.value ? "" : " (\(option.value))"
            return "    \(number + 1)) \(option.label)\(value)"
        }
        let yesOrNo = prompt.prompt.control == .checkbox ? " (yes or no)" : ""
        return (["\(prompt.label)\(required)\(yesOrNo)\(help)"] + options).joined(separator: "\n")
    }

    /// The option of that number; nil where it is none.
    private static func choice(_ text: String, of prompt: PromptedVariable) -> String? {
        guard prompt.prompt.control == .select, prompt.prompt.value(of: text) == nil, let number = Int(text),
            prompt.prompt.options.indices.contains(number - 1)
        else { return nil }
        return prompt.prompt.options[number - 1].value
    }
}

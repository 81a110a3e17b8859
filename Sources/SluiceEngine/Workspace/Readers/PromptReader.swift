import SluiceModel
import SluiceYAML

/// Reads `prompt:` of a value.
enum PromptReader {
    static let shape = MapShape(
        noun: "a prompt",
        optional: ["label", "help", "required", "control", "options"]
    )
    static let optionShape = MapShape(noun: "an option", required: ["value"], optional: ["label"])

    static func read(_ map: MapReader, _ notes: inout FileNotes) -> VariablePrompt? {
        let errorsBefore = notes.errorCount
        let prompt = VariablePrompt(
            label: map.plainText("label", &notes)?.text,
            help: map.text("help", &notes)?.text ?? "",
            isRequired: map.bool("required", &notes) ?? false,
            control: map.choice("control", of: VariablePrompt.Control.self, &notes) ?? .text,
            options: map.items("options", &notes).compactMap { option($0, &notes) }
        )
        guard notes.errorCount == errorsBefore else { return nil }
        checkOptions(of: prompt, map, &notes)
        return prompt
    }

    /// What holds without an answer is one of the choices too, where it can be told.
    static func check(
        _ prompt: VariablePrompt,
        value: VariableValue,
        at location: SourceLocation,
        _ notes: inout FileNotes
    ) {
        guard case .text(let text) = value, !text.contains("#{"), prompt.value(of: text) == nil else { return }
        let choices = prompt.control == .checkbox ? ["True", "False"] : prompt.options.map(\.value)
        let ending = Suggestion.ending(for: text, among: choices, listing: "it can be", last: "or")
        notes.error("The value '\(text)' is none that the prompt offers\(ending)", at: location)
    }

    /// A text, or a value with the label that stands for it.
    private static func option(_ node: YAMLNode, _ notes: inout FileNotes) -> VariablePrompt.Option? {
        guard node.entries != nil else {
            return MapReader.text(of: node, for: "options", &notes).map { VariablePrompt.Option(value: $0.text) }
        }
        guard let map = MapReader(node, as: optionShape, &notes), let value = map.text("value", &notes) else {
            return nil
        }
        return VariablePrompt.Option(value: value.text, label: map.text("label", &notes)?.text)
    }

    private static func checkOptions(of prompt: VariablePrompt, _ map: MapReader, _ notes: inout FileNotes) {
        if prompt.control == .select, prompt.options.isEmpty {
            notes.error("A prompt with 'control: select' needs 'options': the values to choose from.", at: map.location)
        }
        if prompt.control != .select, !prompt.options.isEmpty {
            notes.error(
                "'options' belongs to 'control: select', and this prompt has 'control: \(prompt.control.rawValue)'.",
                at: map.location
            )
        }
        var values: Set<String> = []
        for option in prompt.options where !values.insert(option.value).inserted {
            notes.error("The option '\(option.value)' stands twice in this prompt.", at: map.location)
        }
    }
}

import SluiceModel

/// Answers given with the command: `--variable Name:Value`, by name or by label, in any case.
package struct GivenAnswers: Hashable, Sendable {
    /// By the lower-cased name of the variable.
    private var texts: [String: (name: String, text: String)] = [:]

    /// - Parameter variables: of the release; only those with a prompt can be given.
    /// - Throws: `PromptError` for what names no prompted variable, several of them, or one twice.
    package init(_ answers: [String], for variables: [Variable]) throws(PromptError) {
        for answer in answers {
            let (name, text) = try Self.split(answer, variables)
            let found = try Self.variable(called: name, in: variables)
            guard texts.updateValue((found, text), forKey: found.lowercased()) == nil else { throw .twice(found) }
        }
    }

    /// Fills in what is asked there; the rest is for other environments.
    package func fill(_ form: inout PromptForm) throws(PromptError) {
        for prompt in form.prompts {
            if let given = texts[prompt.name.lowercased()] { try form.answer(prompt, with: given.text) }
        }
    }

    /// Throws `PromptError.notAsked` where an answer would be lost: something more specific holds everywhere.
    package func requireUse(in forms: [PromptForm]) throws(PromptError) {
        let asked = Set(forms.flatMap(\.prompts).map { $0.name.lowercased() })
        for (key, given) in texts.sorted(by: { $0.key < $1.key }) where !asked.contains(key) {
            throw .notAsked(given.name, environments: forms.map(\.environment))
        }
    }

    /// The value may hold anything; the name ends at the first separator, unless a longer one is known.
    private static func split(
        _ answer: String,
        _ variables: [Variable]
    ) throws(PromptError) -> (name: String, text: String) {
        let known = variables.filter { $0.entry.prompt != nil }.flatMap {
            [$0.name, $0.entry.prompt?.label ?? $0.name]
        }
        let lowered = answer.lowercased()
        let name = known.filter { lowered.hasPrefix("\($0.lowercased()):") || lowered.hasPrefix("\($0.lowercased())=") }
            .max { $0.count < $1.count }
        if let name { return (name, String(answer.dropFirst(name.count + 1))) }
        guard let end = answer.firstIndex(where: { $0 == ":" || $0 == "=" }), end != answer.startIndex else {
            throw .malformed(answer.contains { $0 == ":" || $0 == "=" } ? nil : answer)
        }
        return (String(answer[..<end]), String(answer[answer.index(after: end)...]))
    }

    /// A name goes before a label.
    private static func variable(called name: String, in variables: [Variable]) throws(PromptError) -> String {
        let prompted = variables.filter { $0.entry.prompt != nil }
        if let named = prompted.first(where: { $0.name.lowercased() == name.lowercased() }) { return named.name }
        let labelled = prompted.filter { $0.entry.prompt?.label?.lowercased() == name.lowercased() }
        let names = Set(labelled.map { $0.name.lowercased() })
        if let found = labelled.first, names.count == 1 { return found.name }
        guard names.isEmpty else { throw .ambiguous(name, names: names.sorted()) }
        let exists = variables.contains { $0.name.lowercased() == name.lowercased() }
        let known = Set(prompted.map(\.name) + prompted.compactMap { $0.entry.prompt?.label }).sorted()
        throw exists ? .notPrompted(name, known: known) : .unknown(name, known: known)
    }
}

extension GivenAnswers {
    package static func == (one: GivenAnswers, other: GivenAnswers) -> Bool {
        one.texts.mapValues(\.text) == other.texts.mapValues(\.text)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(texts.mapValues(\.text)) }
}

import SluiceModel
import SluiceScript

/// What a script step says under `with:`.
struct ScriptInputs {
    private(set) var syntax: ScriptSyntax?
    private(set) var script: String?
    /// Whole sentences.
    private(set) var problems: [String] = []

    private static let keys = ["syntax", "script"]

    init(_ step: RenderedStep) {
        guard case .map(let members) = step.with else {
            problems.append("'with:' must hold 'syntax' and 'script'.")
            return
        }
        for member in members where !Self.keys.contains(member.name) {
            let hint = Names.didYouMean(Nearest.names(to: member.name, in: Self.keys))
            problems.append("'\(member.name)' is no input of a script step. \(hint)")
        }
        script = text(of: "script", in: step)
        syntax = text(of: "syntax", in: step).flatMap { read($0) }
    }

    private mutating func text(of name: String, in step: RenderedStep) -> String? {
        guard case .scalar(let text, _)? = step.with[name], !text.isEmpty else {
            problems.append("'\(name)' is missing.")
            return nil
        }
        return text
    }

    private mutating func read(_ text: String) -> ScriptSyntax? {
        if let syntax = ScriptSyntax(rawValue: text.lowercased()) { return syntax }
        let known = Names.quoted(ScriptSyntax.allCases.map(\.rawValue), last: "or")
        problems.append("'syntax' must be \(known), but is '\(text)'.")
        return nil
    }
}

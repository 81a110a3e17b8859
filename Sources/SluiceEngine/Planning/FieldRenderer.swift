import SluiceModel

/// Renders the fields of one step, noting what each of them lacks.
struct FieldRenderer {
    let step: Step
    let table: VariableTable
    private(set) var problems: [RenderProblem] = []
    /// Path → "known after '…'".
    private(set) var awaited: [String: String] = [:]
    private(set) var sensitivePaths: Set<String> = []
    /// Every text that was rendered.
    private(set) var templates: [String] = []

    init(step: Step, table: VariableTable) {
        self.step = step
        self.table = table
    }

    /// - Parameter path: `containerDefinitions[0].image`; empty for the whole of `with:`.
    mutating func render(_ node: RequestNode, at path: String) -> RequestNode {
        switch node {
        case .scalar(let text, let isPlain):
            return .scalar(text: render(text, at: path), isPlain: isPlain)
        case .list(let elements):
            return .list(elements.enumerated().map { render($0.element, at: RequestPath.element($0.offset, of: path)) })
        case .map(let members):
            return .map(
                members.map { member in
                    let path = RequestPath.member(member.name, of: path)
                    return RequestNode.Member(member.name, render(member.value, at: path))
                }
            )
        }
    }

    private mutating func render(_ text: String, at path: String) -> String {
        guard text.contains("#{") else { return text }
        templates.append(text)
        let rendered = table.render(text)
        if rendered.isSensitive { sensitivePaths.insert(path) }
        if let awaited = rendered.awaited { self.awaited[path] = awaited }
        problems += rendered.missing.map { RenderProblem(of: step, field: path, fault: .noValue(token: $0)) }
        if let problem = rendered.problem {
            problems.append(RenderProblem(of: step, field: path, fault: .unusable(reason: problem)))
        }
        return rendered.awaited.map { "(\($0))" } ?? rendered.text
    }
}

/// One evaluation: values are expanded into values until only text is left.
struct TemplateEvaluator {
    /// Values that refer to values that refer to values…
    static let depthLimit = 100
    /// Bytes of all values used, each counted as often as it is used.
    static let sizeLimit = 16 << 20
    /// What the use of any value counts, however short: it bounds their number.
    private static let useCost = 256

    let scope: TemplateScope
    /// What evaluation has found besides text.
    var findings = Findings()
    /// Values that are JSON as they are written, by their node of the tree; nil where one is not.
    var knownJSON: [Int: JSONPlace?] = [:]
    /// Nodes of the tree whose value is being expanded in order to be read as JSON.
    var nodesInside: Set<Int> = []
    private var stack: [Frame] = []
    /// The same, to look into.
    private var open: Set<Frame> = []
    private var used = 0
    /// Values that were parsed before.
    private var templates: [String: Template] = [:]

    struct Findings {
        var missing = Distinct<String>()
        var unknown = Distinct<String>()
        var malformed = Distinct<TemplateError>()
    }

    /// A token that is being expanded. The same path at the same place again is a loop; elsewhere it need not be.
    private struct Frame: Hashable {
        let path: SymbolPath
        let offset: Int
    }

    private(set) var isSensitive = false

    init(scope: TemplateScope) { self.scope = scope }

    func result(_ text: String) -> TemplateResult {
        TemplateResult(
            text: text,
            missing: findings.missing.elements,
            unknown: findings.unknown.elements,
            isSensitive: isSensitive,
            malformed: findings.malformed.elements
        )
    }

    mutating func evaluate(_ template: Template) throws(TemplateError) -> String {
        var text = ""
        for token in template.tokens {
            switch token.kind {
            case .text(let literal): text += literal
            case .substitution(let path): text += try substitute(path, at: token.offset)
            }
        }
        return text
    }

    private mutating func substitute(_ path: SymbolPath, at offset: Int) throws(TemplateError) -> String {
        try enter(path, at: offset)
        defer { leave() }
        let echo = "#{\(path)}"
        switch try resolve(path) {
        case .value(let text, let variable): return try expand(text, of: variable)
        case .unknown(let description): findings.unknown.insert(description)
        case .missing: findings.missing.insert(echo)
        }
        return echo
    }

    /// Begins to look for a value; without an offset, for the index within the token that is being expanded.
    mutating func enter(_ path: SymbolPath, at offset: Int? = nil) throws(TemplateError) {
        let frame = Frame(path: path, offset: offset ?? stack.last?.offset ?? 0)
        guard !open.contains(frame) else { throw loop(to: frame) }
        guard stack.count < Self.depthLimit else { throw .valuesTooDeep(first: stack[0].path.description) }
        open.insert(frame)
        stack.append(frame)
    }

    mutating func leave() { open.remove(stack.removeLast()) }

    private func loop(to frame: Frame) -> TemplateError {
        .recursion((stack.drop { $0 != frame } + [frame]).map(\.path.description))
    }

    /// The value with what it refers to; itself where it is no template.
    mutating func expand(_ text: String, of variable: TemplateVariable) throws(TemplateError) -> String {
        try use(text)
        guard Template.isTemplate(text) else { return text }
        let template: Template
        do throws(TemplateError) { template = try parsed(text) } catch {
            note(error, of: variable)
            return text
        }
        return try evaluate(template)
    }

    private mutating func parsed(_ text: String) throws(TemplateError) -> Template {
        if let known = templates[text] { return known }
        let template = try Template(parsing: text)
        templates[text] = template
        return template
    }

    /// The text behind a value that is there; notes that a secret was looked at.
    mutating func content(of value: TemplateValue) -> String? {
        switch value {
        case .text(let text): return text
        case .secret(let secret):
            isSensitive = true
            return secret.reveal()
        case .unknown: return nil
        }
    }

    /// Counts a value that is about to be read.
    mutating func use(_ text: String) throws(TemplateError) {
        used += text.utf8.count + Self.useCost
        guard used <= Self.sizeLimit else { throw .tooLarge }
    }

    /// A secret may be any text, and an error about it would show a piece of it.
    private mutating func note(_ error: TemplateError, of variable: TemplateVariable) {
        if case .secret = variable.value { return }
        findings.malformed.insert(.malformedValue(of: variable.name, error))
    }
}

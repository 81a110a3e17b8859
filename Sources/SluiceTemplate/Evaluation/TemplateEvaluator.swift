/// One evaluation: values are expanded into values until only text is left.
struct TemplateEvaluator {
    /// Values that refer to values that refer to values…
    static let depthLimit = 100
    /// Bytes of all values and texts used, each counted as often as it is used.
    static let sizeLimit = 256 << 20
    /// What the use of any value counts, however short: it bounds their number.
    private static let useCost = 64

    let scope: TemplateScope
    /// Bytes that may be used.
    private let limit: Int
    /// What evaluation has found besides text.
    var findings = Findings()
    /// The loops around the token that is evaluated, from the outermost on.
    var frames: [LoopFrame] = []
    /// Values that are JSON as they are written, by their node of the tree; nil where one is not.
    var knownJSON: [Int: JSONPlace?] = [:]
    /// Nodes of the tree whose value is being expanded in order to be read as JSON.
    var nodesInside: Set<Int> = []
    private var stack: [SymbolUse] = []
    /// The same, to look into.
    private var open: Set<SymbolUse> = []
    private var used = 0
    /// Values within values that are being expanded.
    private(set) var expansions = 0
    private(set) var isSensitive = false

    struct Findings {
        var missing = Distinct<UnresolvedToken>()
        var unknown = Distinct<String>()
        var problems = Distinct<TemplateError>()
        var isNull = false
    }

    init(scope: TemplateScope, limit: Int = sizeLimit) {
        self.scope = scope
        self.limit = limit
    }

    func result(_ text: String) -> TemplateResult {
        TemplateResult(
            text: text,
            missing: findings.missing.elements,
            isNull: findings.isNull,
            unknown: findings.unknown.elements,
            isSensitive: isSensitive,
            problems: findings.problems.elements
        )
    }

    mutating func evaluate(_ template: Template) throws(TemplateError) -> String { try evaluate(template.tokens) }

    mutating func evaluate(_ tokens: [TemplateToken]) throws(TemplateError) -> String {
        var text = ""
        for token in tokens { text += try evaluate(token) }
        return text
    }

    private mutating func evaluate(_ token: TemplateToken) throws(TemplateError) -> String {
        switch token {
        case .text(let text):
            try count(text)
            return text
        case .substitution(let expression): return try substitute(expression, in: token)
        case .conditional(let conditional): return try evaluate(conditional)
        case .loop(let loop): return try evaluate(loop)
        case .calculation(let calculation): return try evaluate(calculation, in: token)
        }
    }

    private mutating func substitute(
        _ expression: TemplateExpression,
        in token: TemplateToken
    ) throws(TemplateError) -> String {
        switch try value(of: expression) {
        case .text(let text): return text
        case .unknown(let description): findings.unknown.insert(description)
        case .null: findings.isNull = findings.isNull || expansions == 0
        case .none(let reason): report(token.echo, reason)
        }
        return token.echo
    }

    /// Notes a token without a value.
    mutating func report(_ text: String, _ reason: UnresolvedToken.Reason) {
        findings.missing.insert(UnresolvedToken(text: text, reason: reason))
    }

    /// Begins to look for a value.
    mutating func enter(_ use: SymbolUse) throws(TemplateError) {
        guard !open.contains(use) else { throw loop(to: use) }
        guard stack.count < Self.depthLimit else { throw .valuesTooDeep(first: stack[0].path.description) }
        open.insert(use)
        stack.append(use)
    }

    /// The same for the index within the token whose value is looked for.
    mutating func enter(indexIn path: SymbolPath) throws(TemplateError) {
        try enter(SymbolUse(path: path, offset: stack.last?.offset ?? 0))
    }

    mutating func leave() { open.remove(stack.removeLast()) }

    private func loop(to use: SymbolUse) -> TemplateError {
        .recursion((stack.drop { $0 != use } + [use]).map(\.path.description))
    }

    /// The value with what it refers to; itself where it is no template. Only the loops up to `level` are seen from it.
    mutating func expand(
        _ text: String,
        of variable: TemplateVariable,
        level: Int
    ) throws(TemplateError) -> String {
        try use(text)
        guard variable.value.isTemplate, Template.isTemplate(text) else { return text }
        let template: Template
        do throws(TemplateError) { template = try scope.template(parsing: text) } catch {
            findings.problems.insert(.malformedValue(of: variable.name, error))
            return text
        }
        return try evaluate(template, level: level)
    }

    private mutating func evaluate(_ template: Template, level: Int) throws(TemplateError) -> String {
        let outerFrames = frames
        frames.removeLast(frames.count - level)
        expansions += 1
        defer {
            expansions -= 1
            frames = outerFrames
        }
        return try evaluate(template)
    }

    /// The text behind a value that is there; notes that a secret was looked at.
    mutating func content(of value: TemplateValue) -> String? {
        switch value {
        case .text(let text), .literal(let text): return text
        case .secret(let secret):
            isSensitive = true
            return secret.reveal()
        case .unknown, .unreadable: return nil
        }
    }

    /// When a value will be there; nil where it is. One that cannot be read never will be.
    mutating func whenKnown(_ variable: TemplateVariable) -> String? {
        switch variable.value {
        case .text, .literal, .secret: return nil
        case .unknown(let description): return description
        case .unreadable(let reason):
            findings.problems.insert(.unreadable(variable.name, reason: reason))
            return reason
        }
    }

    /// Counts a value that is about to be read.
    mutating func use(_ text: String) throws(TemplateError) {
        used += Self.useCost
        try count(text)
    }

    /// Counts a text that is about to be appended.
    mutating func count(_ text: String) throws(TemplateError) {
        used += text.utf8.count
        guard used <= limit else { throw .tooLarge }
    }
}

extension TemplateToken {
    /// As it stays in the text where it has no value.
    var echo: String { TemplatePrinter(style: .echo).text(of: self) }
}

import SluiceModel

/// From a symbol to the value it names: along the variables' names, and from there on into JSON.
extension TemplateEvaluator {
    enum Resolution {
        /// Not yet expanded, with the variable it is or comes from.
        case value(String, TemplateVariable)
        /// When it will be there.
        case unknown(String)
        case missing
    }

    /// Where the walk along a symbol has arrived.
    private enum Place {
        case node(Int)
        case json(JSONPlace, TemplateVariable)
    }

    mutating func resolve(_ path: SymbolPath) throws(TemplateError) -> Resolution {
        var place = Place.node(VariableTree.root)
        for step in path.steps {
            let fixed: SymbolPath.Step
            switch try fix(step) {
            case .step(let step): fixed = step
            case .unknown(let description): return .unknown(description)
            case .missing: return .missing
            }
            if case .node(let node) = place, case .unknown(let description)? = unknown(at: node, before: fixed) {
                return .unknown(description)
            }
            guard let next = try next(from: place, at: fixed) else { return .missing }
            place = next
        }
        return value(at: place)
    }

    /// A step whose index is text.
    private enum FixedStep {
        case step(SymbolPath.Step)
        case unknown(String)
        case missing
    }

    private mutating func fix(_ step: SymbolPath.Step) throws(TemplateError) -> FixedStep {
        guard case .variableIndex(let path) = step else { return .step(step) }
        try enter(path)
        defer { leave() }
        switch try resolve(path) {
        case .value(let text, let variable): return .step(.index(try expand(text, of: variable)))
        case .unknown(let description): return .unknown(description)
        case .missing: return .missing
        }
    }

    /// A value that is not there yet may have whatever the step asks for, unless a variable answers first.
    private func unknown(at node: Int, before step: SymbolPath.Step) -> TemplateValue? {
        guard scope.tree.child(of: node, at: step) == nil else { return nil }
        return scope.tree.nodes[node].variable?.value
    }

    private mutating func next(from place: Place, at step: SymbolPath.Step) throws(TemplateError) -> Place? {
        switch place {
        case .node(let node):
            if let child = scope.tree.child(of: node, at: step) { return .node(child) }
            if let member = try member(of: node, at: step) { return member }
            return step == .index("*") ? scope.tree.nodes[node].firstItem.map { .node($0) } : nil
        case .json(let json, let variable):
            return try self.json(json, of: variable)?.member(step.text).map { .json($0, variable) }
        }
    }

    private mutating func member(of node: Int, at step: SymbolPath.Step) throws(TemplateError) -> Place? {
        guard let variable = scope.tree.nodes[node].variable else { return nil }
        return try json(of: variable, node: node)?.member(step.text).map { .json($0, variable) }
    }

    private mutating func value(at place: Place) -> Resolution {
        switch place {
        case .json(let json, let variable): return .value(json.text, variable)
        case .node(let node):
            guard let variable = scope.tree.nodes[node].variable else { return .missing }
            if case .unknown(let description) = variable.value { return .unknown(description) }
            return content(of: variable.value).map { .value($0, variable) } ?? .missing
        }
    }

    /// A variable's value as JSON; nil where it is none.
    private mutating func json(of variable: TemplateVariable, node: Int) throws(TemplateError) -> JSONPlace? {
        guard let text = content(of: variable.value) else { return nil }
        if let known = knownJSON[node] { return known }
        let json = try json(.text(text), of: variable)
        if !Template.isTemplate(text) { knownJSON[node] = .some(json) }
        return json
    }

    /// A text read as JSON, after what it refers to has been put in; nil where it is none.
    private mutating func json(
        _ place: JSONPlace,
        of variable: TemplateVariable
    ) throws(TemplateError) -> JSONPlace? {
        guard case .text(let text) = place else { return place }
        return JSONPlace(parsing: try expandAside(text, of: variable))
    }

    /// Expands a text of which only a part may be wanted: what is missing or not there yet stays in it as a token and is
    /// found again when that part is expanded. A text that leads back to itself is taken as it is.
    private mutating func expandAside(_ text: String, of variable: TemplateVariable) throws(TemplateError) -> String {
        let kept = findings
        findings = Findings()
        defer { findings = kept }
        do throws(TemplateError) { return try expand(text, of: variable) } catch {
            guard case .recursion = error else { throw error }
            return text
        }
    }
}

extension SymbolPath.Step {
    /// The name or the index; of a variable index, nothing.
    fileprivate var text: String {
        switch self {
        case .name(let text), .index(let text): text
        case .variableIndex: ""
        }
    }
}

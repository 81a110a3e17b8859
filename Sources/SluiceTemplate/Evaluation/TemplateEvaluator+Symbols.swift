import SluiceModel

/// From a symbol to the value it names: along the variables' names, and from there on into JSON.
extension TemplateEvaluator {
    enum Resolution {
        /// Not yet expanded, with the variable it is or comes from, and how many of the loops can be seen from it.
        case value(String, TemplateVariable, level: Int)
        /// When it will be there.
        case unknown(String)
        case missing
    }

    mutating func resolve(_ path: SymbolPath) throws(TemplateError) -> Resolution {
        guard let (place, level) = try find(path) else { return .missing }
        return value(at: place, level: level)
    }

    /// The place a symbol names, and how many of the loops can be seen from there: each loop is asked for the whole
    /// symbol, from the innermost on, then the variables.
    mutating func find(_ path: SymbolPath) throws(TemplateError) -> (Place, level: Int)? {
        for level in stride(from: frames.count, to: 0, by: -1) {
            if let place = try find(path, in: frames[level - 1]) { return (place, level) }
        }
        guard !path.steps.isEmpty, let place = try walk(path.steps[...], from: .node(VariableTree.root)) else {
            return nil
        }
        return (place, 0)
    }

    private mutating func find(_ path: SymbolPath, in frame: LoopFrame) throws(TemplateError) -> Place? {
        if let special = path.loopSpecial { return .json(.text(frame.text(of: special)), .loopSpecial) }
        guard case .name(let first) = path.steps.first, first.lowercased() == frame.variable else { return nil }
        return try walk(path.steps.dropFirst(), from: frame.item)
    }

    /// Nil where there is no such place.
    private mutating func walk(
        _ steps: ArraySlice<SymbolPath.Step>,
        from start: Place
    ) throws(TemplateError) -> Place? {
        var place = start
        for step in steps {
            guard let next = try next(from: place, at: step) else { return nil }
            place = next
        }
        return place
    }

    mutating func value(at place: Place, level: Int) -> Resolution {
        switch place {
        case .unknown(let description): return .unknown(description)
        case .json(let json, let variable): return .value(json.text, variable, level: level)
        case .entry(let key, _, let variable): return .value(key, variable, level: level)
        case .node(let node): return value(of: scope.tree.nodes[node].value, level: level)
        }
    }

    private mutating func value(of variable: TemplateVariable?, level: Int) -> Resolution {
        guard let variable else { return .missing }
        if let description = whenKnown(variable) { return .unknown(description) }
        return content(of: variable.value).map { .value($0, variable, level: level) } ?? .missing
    }

    private mutating func next(from place: Place, at step: SymbolPath.Step) throws(TemplateError) -> Place? {
        if case .unknown = place { return place }
        switch step {
        case .variableIndex(let path): return try next(from: place, atIndexIn: path)
        case .name(let text), .index(let text): return try next(from: place, at: step, text)
        }
    }

    private mutating func next(
        from place: Place,
        at step: SymbolPath.Step,
        _ text: String
    ) throws(TemplateError) -> Place? {
        switch place {
        case .node(let node): return try next(from: node, at: step, text)
        case .json(.text(let json), let variable): return try member(text, ofText: json, variable)
        case .json(let json, let variable): return json.member(text).map { .json($0, variable) }
        case .entry(let key, let value, let variable):
            switch text.lowercased() {
            case "key": return .json(.text(key), variable)
            case "value": return .json(value, variable)
            default: return try member(text, ofText: key, variable)
            }
        case .unknown: return place
        }
    }

    private mutating func next(
        from place: Place,
        atIndexIn path: SymbolPath
    ) throws(TemplateError) -> Place? {
        try enter(indexIn: path)
        defer { leave() }
        switch try resolve(path) {
        case .missing: return nil
        case .unknown(let description): return .unknown(description)
        case .value(let text, let variable, let level):
            let (index, unknown) = try expandAside(text, of: variable, level: level)
            return if let unknown { .unknown(unknown) } else { try next(from: place, at: .index(index)) }
        }
    }

    private mutating func next(
        from node: Int,
        at step: SymbolPath.Step,
        _ text: String
    ) throws(TemplateError) -> Place? {
        if let child = scope.tree.child(of: node, at: step) { return .node(child) }
        if let member = try member(text, of: node) { return member }
        return step == .index("*") ? scope.tree.nodes[node].items.first.map { .node($0) } : nil
    }

    /// A member of a variable's value; nil where the value is no JSON.
    private mutating func member(_ step: String, of node: Int) throws(TemplateError) -> Place? {
        guard let variable = scope.tree.nodes[node].variable else { return nil }
        if let description = whenKnown(variable) { return .unknown(description) }
        guard let text = content(of: variable.value) else { return nil }
        if let known = knownJSON[node] { return known?.member(step).map { .json($0, variable) } }
        if variable.value.isTemplate, Template.isTemplate(text) {
            return try member(step, ofText: text, variable, node: node)
        }
        let json = JSONPlace(parsing: text)
        knownJSON[node] = .some(json)
        return json?.member(step).map { .json($0, variable) }
    }

    /// A member of a text that is read as JSON after what it refers to has been put in. Where that leads back here, the
    /// text is read as it is: a member may refer to its siblings.
    private mutating func member(
        _ step: String,
        ofText text: String,
        _ variable: TemplateVariable,
        node: Int? = nil
    ) throws(TemplateError) -> Place? {
        guard node.map({ !nodesInside.contains($0) }) ?? true else {
            try use(text)
            return JSONPlace(parsing: text)?.member(step).map { .json($0, variable) }
        }
        if let node { nodesInside.insert(node) }
        let (expanded, unknown) = try expandUnlessLooping(text, of: variable)
        if let node { nodesInside.remove(node) }
        if let json = JSONPlace(parsing: expanded) { return json.member(step).map { .json($0, variable) } }
        return unknown.map { .unknown($0) }
    }

    /// Expands a text of which only a part may be wanted; one that leads back to itself is taken as it is.
    private mutating func expandUnlessLooping(
        _ text: String,
        of variable: TemplateVariable
    ) throws(TemplateError) -> (text: String, unknown: String?) {
        do throws(TemplateError) { return try expandAside(text, of: variable, level: 0) } catch {
            guard case .recursion = error else { throw error }
            return (text, nil)
        }
    }

    /// Expands a text that will not stand in the result itself: what is missing or not there yet stays in it as a token,
    /// and is found again where that part of the text is used.
    private mutating func expandAside(
        _ text: String,
        of variable: TemplateVariable,
        level: Int
    ) throws(TemplateError) -> (text: String, unknown: String?) {
        let kept = findings
        findings = Findings()
        defer { findings = kept }
        let expanded = try expand(text, of: variable, level: level)
        return (expanded, findings.unknown.elements.first)
    }
}

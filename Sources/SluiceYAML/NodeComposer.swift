/// Builds nodes from libyaml's events; goes on after what it can, stops at what it cannot.
struct NodeComposer {
    private(set) var problems: [YAMLProblem] = []
    private let parser: LibyamlParser
    /// Values marked `&name`; the last one of a name counts.
    private var anchors: [String: Composed] = [:]
    /// Nodes that aliases have brought in so far.
    private var expanded = 0

    /// A node with what an alias of it would bring in.
    private struct Composed {
        let node: YAMLNode
        var nodes = 1
        /// Levels of sequences and mappings; a scalar has none.
        var height = 0

        mutating func hold(_ child: Composed) {
            nodes += child.nodes
            height = max(height, child.height + 1)
        }
    }

    init(reading source: UnsafeBufferPointer<UInt8>) {
        parser = LibyamlParser(reading: source)
    }

    /// The only document of the text; nil where there is none or where it cannot be read, with the problem noted.
    mutating func document() -> YAMLNode? {
        do throws(YAMLProblem) {
            guard try documentStart() != nil else { return nil }
            let root = try next(depth: 0)?.node
            _ = try event()
            if let second = try documentStart() { problems.append(.secondDocument(at: second)) }
            return root
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func documentStart() throws(YAMLProblem) -> YAMLLocation? {
        while true {
            let event = try event()
            switch event.kind {
            case .documentStart: return event.location
            case .streamEnd: return nil
            default: continue
            }
        }
    }

    private func event() throws(YAMLProblem) -> YAMLEvent {
        do throws(LibyamlFailure) { return try parser.nextEvent() } catch { throw error.problem(in: parser.source) }
    }

    /// The next node; nil at the end of the collection that is being read.
    private mutating func next(depth: Int) throws(YAMLProblem) -> Composed? {
        let event = try event()
        let composed: Composed
        switch event.kind {
        case .scalar(let text, let style): composed = Composed(node: event.node(.scalar(text, style)))
        case .sequenceStart: composed = try sequence(event, depth: depth + 1)
        case .mappingStart: composed = try mapping(event, depth: depth + 1)
        case .alias(let name): return try expand(name, at: event.location, depth: depth)
        case .end, .documentStart, .streamStart, .streamEnd: return nil
        }
        if let anchor = event.anchor { anchors[anchor] = composed }
        return composed
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(YAMLProblem) -> Composed {
        try check(depth, at: start.location)
        var items: [YAMLNode] = []
        var size = Composed(node: start.node(.sequence([])))
        while let item = try next(depth: depth) {
            items.append(item.node)
            size.hold(item)
        }
        return Composed(node: start.node(.sequence(items)), nodes: size.nodes, height: max(1, size.height))
    }

    private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(YAMLProblem) -> Composed {
        try check(depth, at: start.location)
        var entries = EntryList()
        var size = Composed(node: start.node(.mapping([])))
        while let key = try next(depth: depth), let value = try next(depth: depth) {
            entries.add(key.node, value.node)
            size.hold(key)
            size.hold(value)
        }
        problems += entries.problems
        return Composed(node: start.node(.mapping(entries.merged)), nodes: size.nodes, height: max(1, size.height))
    }

    private mutating func expand(
        _ name: String,
        at location: YAMLLocation,
        depth: Int
    ) throws(YAMLProblem) -> Composed {
        guard let composed = anchors[name] else { throw .unknownAnchor(name, at: location) }
        try check(depth + composed.height, at: location)
        expanded += composed.nodes
        guard expanded <= YAMLParser.expansionLimit else { throw .expandsTooFar(name, at: location) }
        return composed
    }

    private func check(_ depth: Int, at location: YAMLLocation) throws(YAMLProblem) {
        guard depth <= YAMLParser.depthLimit else { throw .tooDeep(at: location) }
    }
}

extension YAMLEvent {
    fileprivate func node(_ kind: YAMLNode.Kind) -> YAMLNode {
        YAMLNode(kind, tag: tag, at: location)
    }
}

extension YAMLProblem {
    fileprivate static func secondDocument(at location: YAMLLocation) -> YAMLProblem {
        YAMLProblem(
            at: location,
            "A second YAML document begins here; a file holds one. Put it into a file of its own, or remove the '---'."
        )
    }

    fileprivate static func unknownAnchor(_ name: String, at location: YAMLLocation) -> YAMLProblem {
        YAMLProblem(
            at: location,
            "'*\(name)' repeats a value marked '&\(name)', and none ends before this place. Quote it if a text is meant."
        )
    }

    fileprivate static func expandsTooFar(_ name: String, at location: YAMLLocation) -> YAMLProblem {
        YAMLProblem(
            at: location,
            "With '*\(name)' the aliases of this file stand for more than \(YAMLParser.expansionLimit) values. Use fewer."
        )
    }

    fileprivate static func tooDeep(at location: YAMLLocation) -> YAMLProblem {
        YAMLProblem(
            at: location,
            "Lists and mappings are nested deeper than \(YAMLParser.depthLimit) levels here; that is the most that is read."
        )
    }
}

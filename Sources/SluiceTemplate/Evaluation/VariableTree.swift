/// Variables by the steps of their names, without case: `A.B` and `a[x]` are two branches of one `A`.
struct VariableTree: Sendable {
    /// A place that a name leads to or through.
    struct Node: Sendable {
        /// Nil where no variable has this very name.
        fileprivate(set) var variable: TemplateVariable?
        /// What stands between the brackets where the name ends with them, as it was first spelled.
        fileprivate(set) var index: String?
        fileprivate var members: [String: Int] = [:]
        fileprivate var itemsByIndex: [String: Int] = [:]
        /// The indexed children, in order.
        fileprivate(set) var items: [Int] = []

        /// The variable of this very name; without one an index stands for itself, as in Octostache.
        var value: TemplateVariable? { variable ?? index.map { TemplateVariable($0, .text($0)) } }

        /// Whether a loop over it goes through the indexed children; a variable of this name goes before them.
        var isCollection: Bool { variable == nil && !items.isEmpty }
    }

    static let root = 0

    private(set) var nodes = [Node()]

    /// Throws where the name holds a variable index; ignores one that does not begin as a symbol.
    mutating func bind(_ variable: TemplateVariable) throws(TemplateError) {
        var parser = TemplateParser(variable.name)
        guard let path = try parser.leadingSymbol() else { return }
        var place = Self.root
        for step in path.steps {
            switch step {
            case .name(let name): place = member(name.lowercased(), of: place)
            case .index(let index): place = item(index, of: place)
            case .variableIndex: throw .variableIndexInName(variable.name)
            }
        }
        nodes[place].variable = variable
    }

    /// The node one step further; nil where no variable's name goes there. A variable index goes nowhere.
    func child(of place: Int, at step: SymbolPath.Step) -> Int? {
        switch step {
        case .name(let name): nodes[place].members[name.lowercased()]
        case .index(let index): nodes[place].itemsByIndex[index.lowercased()]
        case .variableIndex: nil
        }
    }

    private mutating func member(_ name: String, of place: Int) -> Int {
        if let existing = nodes[place].members[name] { return existing }
        nodes.append(Node())
        nodes[place].members[name] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func item(_ index: String, of place: Int) -> Int {
        let key = index.lowercased()
        if let existing = nodes[place].itemsByIndex[key] { return existing }
        nodes.append(Node(index: index))
        nodes[place].itemsByIndex[key] = nodes.count - 1
        nodes[place].items.append(nodes.count - 1)
        return nodes.count - 1
    }
}

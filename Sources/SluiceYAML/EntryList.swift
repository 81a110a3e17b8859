/// The entries of one mapping while it is read: each key once, and `<<` takes in other mappings.
struct EntryList {
    private(set) var problems: [YAMLProblem] = []
    private var entries: [YAMLEntry] = []
    /// Where each key stands.
    private var places: [String: YAMLLocation] = [:]
    private var merges: [YAMLNode] = []

    mutating func add(_ key: YAMLNode, _ value: YAMLNode) {
        guard let name = key.text else {
            problems.append(.keyIsNoText(key))
            return
        }
        guard !(name == "<<" && key.isPlain) else {
            merges.append(value)
            check(merge: value)
            return
        }
        if let first = places[name] {
            problems.append(.duplicate(name, at: key.location, first: first))
        } else {
            append(YAMLEntry(key: key, value: value))
        }
    }

    /// The written entries, then what `<<` adds. What is written, or merged first, wins: YAML's merge type of 2005.
    var merged: [YAMLEntry] {
        var list = self
        for mapping in merges.flatMap({ $0.items ?? [$0] }) {
            for entry in mapping.entries ?? [] where list.places[entry.name] == nil { list.append(entry) }
        }
        return list.entries
    }

    private mutating func append(_ entry: YAMLEntry) {
        entries.append(entry)
        places[entry.name] = entry.key.location
    }

    private mutating func check(merge value: YAMLNode) {
        for node in value.items ?? [value] where node.entries == nil { problems.append(.mergesNoMapping(node)) }
    }
}

extension YAMLProblem {
    fileprivate static func keyIsNoText(_ key: YAMLNode) -> YAMLProblem {
        let kind = key.items == nil ? "a mapping" : "a list"
        return YAMLProblem(
            at: key.location,
            "A key must be a text, and \(kind) stands here. Quote it if a text that begins with '{' or '[' is meant."
        )
    }

    fileprivate static func duplicate(
        _ name: String,
        at location: YAMLLocation,
        first: YAMLLocation
    ) -> YAMLProblem {
        YAMLProblem(
            at: location,
            "The key '\(name)' stands twice in this mapping: first at \(first), again here. Keep one."
        )
    }

    fileprivate static func mergesNoMapping(_ value: YAMLNode) -> YAMLProblem {
        YAMLProblem(at: value.location, "'<<' takes in the keys of another mapping, and this value is none.")
    }
}

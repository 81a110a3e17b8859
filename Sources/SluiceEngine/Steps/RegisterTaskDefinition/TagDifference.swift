import SluiceModel

/// How a request's own tags differ from those of a revision; the tags that Sluice adds do not count.
struct TagDifference: Sendable {
    let changes: [PlannedChange]

    var isEmpty: Bool { changes.isEmpty }

    init(from described: [String: String], to request: JSONValue) {
        let pairs = (request["tags"]?.array ?? []).compactMap { tag in
            tag["key"]?.string.map { ($0, tag["value"]?.string ?? "") }
        }
        let desired = Dictionary(pairs) { $1 }
        let before = described.filter { !$0.key.hasPrefix(ReleaseTagging.prefix) }
        let after = desired.filter { !$0.key.hasPrefix(ReleaseTagging.prefix) }
        changes = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
            PlannedChange(group: "task", name: "tag \($0)", before: before[$0], after: after[$0])
        }
    }
}

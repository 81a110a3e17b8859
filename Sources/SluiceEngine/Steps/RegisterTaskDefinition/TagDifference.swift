import SluiceModel

/// How a request's own tags differ from those of a revision; the tags that Sluice adds do not count.
struct TagDifference: Sendable {
    let changes: [PlannedChange]

    var isEmpty: Bool { changes.isEmpty }

    /// Both in AWS's form: `{ key, value }`.
    init(from described: [JSONValue], to requested: [JSONValue]) {
        let (before, after) = (Self.own(described), Self.own(requested))
        changes = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
            PlannedChange(group: "task", name: "tag \($0)", before: before[$0], after: after[$0])
        }
    }

    private static func own(_ tags: [JSONValue]) -> [String: String] {
        let pairs = tags.compactMap { tag in tag["key"]?.string.map { ($0, tag["value"]?.string ?? "") } }
        return Dictionary(pairs) { $1 }.filter { !$0.key.hasPrefix(ReleaseTagging.prefix) }
    }
}

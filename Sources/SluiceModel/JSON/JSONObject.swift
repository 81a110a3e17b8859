/// The members of a JSON object, in the order they were written.
///
/// Setting a name that exists replaces its value in place; a new name goes to the end. Two objects are equal when they
/// have the same members in the same order.
package struct JSONObject: Sendable {
    package private(set) var members: [(name: String, value: JSONValue)] = []
    /// Position by name, kept once there are enough members for a scan to be slower.
    private var positions: [String: Int] = [:]

    private static let scanLimit = 8

    package init() {}

    /// A repeated name keeps its first place and takes its last value.
    package init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    package var isEmpty: Bool { members.isEmpty }
    package var count: Int { members.count }
    package var names: [String] { members.map(\.name) }

    /// Nil where there is no such member; assigning nil removes it.
    package subscript(name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            switch (position(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): remove(at: index)
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    private func position(of name: String) -> Int? {
        members.count > Self.scanLimit ? positions[name] : members.firstIndex { $0.name == name }
    }

    private mutating func append(_ name: String, _ value: JSONValue) {
        members.append((name, value))
        if members.count == Self.scanLimit + 1 {
            index()
        } else if members.count > Self.scanLimit {
            positions[name] = members.count - 1
        }
    }

    private mutating func remove(at index: Int) {
        members.remove(at: index)
        self.index()
    }

    private mutating func index() {
        positions = [:]
        guard members.count > Self.scanLimit else { return }
        for (offset, member) in members.enumerated() { positions[member.name] = offset }
    }
}

extension JSONObject: Hashable {
    package static func == (one: JSONObject, other: JSONObject) -> Bool {
        one.members.elementsEqual(other.members) { $0.name == $1.name && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        for member in members {
            hasher.combine(member.name)
            hasher.combine(member.value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Sequence {
    package func makeIterator() -> IndexingIterator<[(name: String, value: JSONValue)]> { members.makeIterator() }
}

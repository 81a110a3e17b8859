import SluiceModel

/// A value of a request together with where it stands, so that a rule can name the place it complains about.
struct Located: Sendable {
    /// Nil where the request has nothing there.
    let value: JSONValue?
    let path: FieldPath

    init(_ value: JSONValue?, at path: FieldPath = .top) {
        self.value = value
        self.path = path
    }

    subscript(name: String) -> Located { Located(value?[name], at: path[name]) }

    /// The elements of a list; none for anything else.
    var elements: [Located] {
        (value?.array ?? []).enumerated().map { Located($1, at: path[$0]) }
    }

    var exists: Bool { value != nil && value != .null }
    var string: String? { value?.string }
    var int: Int? { value?.int }
    var double: Double? { value?.double }
    var bool: Bool? { value?.bool }
    /// Of a list; 0 for anything else.
    var count: Int { value?.array?.count ?? 0 }
}

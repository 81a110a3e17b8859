import SluiceModel

/// Brings a request, or AWS's description of what a request made, into one form, so that equal means the same.
///
/// Members are sorted by name; null, empty and default members are dropped; the elements of unordered lists are sorted.
struct CanonicalForm {
    let shape: StructureShape
    let rules: CanonicalRules
    /// Of the fields that the shape lacks, those that count, by path (`containerDefinitions[web].newField`); nil for all.
    let countedUnknowns: Set<String>?

    /// The unknown fields that were met, by path.
    private(set) var unknowns: Set<String> = []

    init(_ shape: StructureShape, _ rules: CanonicalRules, counting countedUnknowns: Set<String>? = nil) {
        self.shape = shape
        self.rules = rules
        self.countedUnknowns = countedUnknowns
    }

    mutating func canonical(_ value: JSONValue) -> JSONValue {
        structure(value, shape, Place(rule: "", path: ""))
    }

    /// Where the walk is: as the rules name it, and with the names of elements.
    private struct Place {
        let rule: String
        let path: String

        func member(_ name: String) -> Place {
            rule.isEmpty ? Place(rule: name, path: name) : Place(rule: "\(rule).\(name)", path: "\(path).\(name)")
        }

        func element(_ value: JSONValue) -> Place {
            Place(rule: rule + "[]", path: "\(path)[\(value["name"]?.string ?? "")]")
        }
    }

    private mutating func value(_ value: JSONValue, _ shape: FieldShape?, _ place: Place) -> JSONValue {
        switch (shape, value) {
        case (.structure(let shape), .object): structure(value, shape, place)
        case (.list(let element), .array(let elements)): list(elements, element, place)
        case (.map, .object(let object)): .object(sorted(object) { _, value in value })
        case (nil, .object(let object)), (.document, .object(let object)):
            .object(sorted(object) { name, member in self.value(member, nil, place.member(name)) })
        case (nil, .array(let elements)), (.document, .array(let elements)):
            .array(elements.map { self.value($0, nil, place) })
        case (_, .string(let text)): amount(text, place) ?? value
        case (_, .number(let number)): number.plainWhole.map { JSONValue($0) } ?? value
        default: value
        }
    }

    private mutating func structure(_ value: JSONValue, _ shape: StructureShape, _ place: Place) -> JSONValue {
        guard case .object(let object) = value else { return value }
        return .object(
            sorted(object) { name, member in
                let inner = place.member(name)
                if shape[name] == nil {
                    unknowns.insert(inner.path)
                    if let countedUnknowns, !countedUnknowns.contains(inner.path) { return .none }
                }
                let canonical = self.value(member, shape[name], inner)
                return isNothing(canonical, inner) ? .none : .some(canonical)
            }
        )
    }

    private mutating func list(_ elements: [JSONValue], _ shape: FieldShape, _ place: Place) -> JSONValue {
        let canonical = elements.map { value($0, shape, place.element($0)) }
        guard rules.unordered.contains(place.rule) else { return .array(canonical) }
        let keyed = canonical.map { (key: $0.compact, value: $0) }
        return .array(keyed.sorted { $0.key < $1.key }.map(\.value))
    }

    private func isNothing(_ value: JSONValue, _ place: Place) -> Bool {
        if rules.defaults[place.rule] == value { return true }
        return switch value {
        case .null: true
        case .string(""): !rules.keptEmpty.contains(place.rule)
        case .array(let elements): elements.isEmpty
        case .object(let object): object.isEmpty
        default: false
        }
    }

    private func amount(_ text: String, _ place: Place) -> JSONValue? {
        guard let units = rules.amounts[place.rule]?(text) else { return nil }
        return .string(String(units))
    }

    private func sorted(_ object: JSONObject, _ member: (String, JSONValue) -> JSONValue?) -> JSONObject {
        JSONObject(
            object.members.sorted { $0.name < $1.name }.compactMap { name, value in
                member(name, value).map { (name, $0) }
            }
        )
    }
}

extension JSONNumber {
    /// The whole number that the text says in one way or another: `80`, `80.0`; nil for any other.
    fileprivate var plainWhole: Int? { int ?? double.flatMap(Int.init(exactly:)) }
}

import SluiceModel

/// Gives what someone wrote under `with:` AWS's types; templates are rendered before.
///
/// A known field takes the type of the model: `cpu: 256` of a task becomes text, `hostPort: "80"` a number. A plain `~`,
/// `null` or nothing leaves a known field out, and so does an empty text where AWS wants a number or a truth value. In a
/// field that the model lacks a plain JSON literal becomes JSON, anything else stays text.
package struct RequestShaper: Sendable {
    private let shape: StructureShape

    package init(_ shape: StructureShape) { self.shape = shape }

    package func shape(_ node: RequestNode) -> ShapedRequest {
        var work = Work()
        let request = work.structure(node, shape, .top) ?? [:]
        return ShapedRequest(request: request, problems: work.problems, unknownKeys: work.unknownKeys)
    }

    /// One walk through a request; a value that comes out as nil is left out.
    private struct Work {
        var problems: [RequestProblem] = []
        var unknownKeys: [FieldPath] = []

        mutating func value(_ node: RequestNode, _ shape: FieldShape, _ path: FieldPath) -> JSONValue? {
            if node.isNull, shape != .document { return nil }
            return switch shape {
            case .list(let element): list(node, element, path)
            case .map(let element): map(node, element, path)
            case .structure(let structure): self.structure(node, structure, path)
            case .document: node.untyped
            default: scalar(node, shape, path)
            }
        }

        mutating func structure(_ node: RequestNode, _ shape: StructureShape, _ path: FieldPath) -> JSONValue? {
            guard case .map(let members) = node else { return refuse(node, path, "a map of fields") }
            var object = JSONObject()
            for member in members {
                object[member.name] = field(member, of: shape, path)
            }
            return .object(object)
        }

        private mutating func field(
            _ member: RequestNode.Member,
            of shape: StructureShape,
            _ path: FieldPath
        ) -> JSONValue? {
            let place = path[member.name]
            if let known = shape[member.name] { return value(member.value, known, place) }
            if let meant = nearMiss(of: member.name, in: shape) {
                problems.append(RequestProblem(.error, place, "is no field that AWS knows; did you mean '\(meant)'?"))
                return nil
            }
            unknownKeys.append(place)
            return member.value.untyped
        }

        private func nearMiss(of name: String, in shape: StructureShape) -> String? {
            let near = shape.fields.keys.filter { Nearest.isNearMiss(name, of: $0) }.sorted()
            return Nearest.names(to: name, in: near, limit: 1).first
        }

        private mutating func list(_ node: RequestNode, _ element: FieldShape, _ path: FieldPath) -> JSONValue? {
            guard case .list(let nodes) = node else { return refuse(node, path, "a list") }
            var values: [JSONValue] = []
            for (index, node) in nodes.enumerated() {
                if let value = value(node, element, path[index]) { values.append(value) }
            }
            return .array(values)
        }

        private mutating func map(_ node: RequestNode, _ element: FieldShape, _ path: FieldPath) -> JSONValue? {
            guard case .map(let members) = node else { return refuse(node, path, "a map") }
            var object = JSONObject()
            for member in members { object[member.name] = value(member.value, element, path[member.name]) }
            return .object(object)
        }

        private mutating func scalar(_ node: RequestNode, _ shape: FieldShape, _ path: FieldPath) -> JSONValue? {
            let scalar = ScalarShape(shape)
            guard case .scalar(let text, _) = node else { return refuse(node, path, scalar.name) }
            if shape != .string, text.allSatisfy(\.isWhitespace) { return nil }
            return scalar.value(of: text) ?? refuse(node, path, scalar.name)
        }

        private mutating func refuse(_ node: RequestNode, _ path: FieldPath, _ wanted: String) -> JSONValue? {
            problems.append(RequestProblem(.error, path, "must be \(wanted), but is \(node.kind)"))
            return nil
        }
    }
}

extension RequestNode {
    /// Nothing, as YAML writes it.
    fileprivate var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = self else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What it is in a sentence.
    fileprivate var kind: String {
        switch self {
        case .scalar(let text, _): "'\(text)'"
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// The JSON of a field whose type nobody knows.
    fileprivate var untyped: JSONValue {
        switch self {
        case .scalar(_, isPlain: true) where isNull: .null
        case .scalar("true", isPlain: true): true
        case .scalar("false", isPlain: true): false
        case .scalar(let text, let isPlain):
            isPlain ? JSONNumber(text).map { .number($0) } ?? .string(text) : .string(text)
        case .list(let elements): .array(elements.map(\.untyped))
        case .map(let members): .object(JSONObject(members.map { ($0.name, $0.value.untyped) }))
        }
    }
}

import SluiceModel

/// What became of a step in the files since a release was made.
package struct StepDifference: Hashable, Sendable {
    package let step: String
    package let kind: Kind
    /// Of a changed step, in the order of its fields; empty otherwise.
    package let fields: [Field]

    /// What became of a step.
    package enum Kind: String, Hashable, Sendable {
        case added
        case removed
        case changed
        /// It comes at another place among those that both have.
        case moved
    }

    /// A field of a step as it is written, such as `with.containerDefinitions[0].cpu`.
    package struct Field: Hashable, Sendable {
        package let name: String
        /// Nil where the release does not have it.
        package let before: String?
        /// Nil where the files do not have it.
        package let after: String?
    }

    static func all(from before: [Step], to after: [Step]) -> [StepDifference] {
        let old = Dictionary(before.map { ($0.name, $0) }) { first, _ in first }
        let new = Set(after.map(\.name))
        let removed = before.filter { !new.contains($0.name) }.map {
            StepDifference(step: $0.name, kind: .removed, fields: [])
        }
        let moved = moved(before.map(\.name).filter(new.contains), after.map(\.name).filter { old[$0] != nil })
        let rest = after.compactMap { step -> StepDifference? in
            guard let was = old[step.name] else { return StepDifference(step: step.name, kind: .added, fields: []) }
            let fields = fields(from: was.texts, to: step.texts)
            if !fields.isEmpty { return StepDifference(step: step.name, kind: .changed, fields: fields) }
            return moved.contains(step.name) ? StepDifference(step: step.name, kind: .moved, fields: []) : nil
        }
        return removed + rest
    }

    private static func moved(_ before: [String], _ after: [String]) -> Set<String> {
        Set(zip(before, after).filter { $0 != $1 }.map { $1 })
    }

    private static func fields(from before: [Text], to after: [Text]) -> [Field] {
        let old = Dictionary(before.map { ($0.name, $0.text) }) { first, _ in first }
        let new = Dictionary(after.map { ($0.name, $0.text) }) { first, _ in first }
        let names = after.map(\.name) + before.map(\.name).filter { new[$0] == nil }
        return names.compactMap { name in
            old[name] == new[name] ? nil : Field(name: name, before: old[name], after: new[name])
        }
    }

    fileprivate typealias Text = (name: String, text: String)
}

extension Step {
    /// Everything that is written of the step, wherever it stands in a file.
    fileprivate var texts: [StepDifference.Text] {
        let settings: [(String, String?)] = [
            ("type", type), ("condition", condition.text), ("environments", list(environments)),
            ("excludedEnvironments", list(excludedEnvironments)), ("channels", list(channels)),
            ("retries", retries == .none ? nil : "\(retries.count), after \(retries.backoffSeconds) s"),
            ("timeout", timeoutSeconds.map { "\($0) s" }), ("required", isRequired ? "true" : nil),
        ]
        let packages = packages.map { package in
            ("packages[\(package.name)]", "\(package.feed)/\(package.id)\(package.pin ? "" : ", not pinned")")
        }
        return settings.compactMap { name, text in text.map { (name, $0) } } + packages
            + parameters.flatMap { texts(of: $0.value, at: $0.name) } + texts(of: with, at: "with")
    }

    private func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.sorted().joined(separator: ", ") }

    private func texts(of node: RequestNode, at path: String) -> [StepDifference.Text] {
        switch node {
        case .scalar(let text, _): [(path, text)]
        case .list(let items):
            items.enumerated().flatMap { texts(of: $0.element, at: RequestPath.element($0.offset, of: path)) }
        case .map(let members): members.flatMap { texts(of: $0.value, at: RequestPath.member($0.name, of: path)) }
        }
    }
}

extension RunCondition {
    /// As it is written; nil for what holds where nothing is.
    fileprivate var text: String? {
        switch self {
        case .success: nil
        case .failure: "failure"
        case .always: "always"
        case .variable(let template): template
        }
    }
}

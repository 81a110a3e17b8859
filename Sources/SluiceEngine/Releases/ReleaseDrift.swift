import SluiceModel

/// How the files differ now from what a release froze. The release itself never changes.
package struct ReleaseDrift: Hashable, Sendable {
    /// A whole sentence for each difference; empty where a release made now would be the same.
    package let differences: [String]

    package init(of stored: StoredRelease, from definitions: Definitions) {
        let release = stored.release
        guard let project = definitions.projects.first(where: { $0.name == release.project }) else {
            differences = ["Project '\(release.project)' is no longer in the files."]
            return
        }
        differences =
            Self.steps(release, project)
            + Self.variables(stored.variables, definitions.variables(of: project))
    }

    private static func steps(_ release: Release, _ project: Project) -> [String] {
        let current = project.steps.filter {
            !$0.isDisabled && ($0.channels.isEmpty || $0.channels.contains(release.channel))
        }
        let (before, after) = (release.steps.map(\.name), current.map(\.name))
        let gone = before.filter { !after.contains($0) }.map { "Step '\($0)' is no longer in the process." }
        let new = after.filter { !before.contains($0) }.map { "Step '\($0)' is new in the process." }
        let changed = release.steps.filter { step in
            current.contains { $0.name == step.name && !$0.isSame(as: step) }
        }
        let kept = before.filter(after.contains)
        let isReordered = kept != after.filter(before.contains)
        return gone + new + changed.map { "Step '\($0.name)' has changed." }
            + (isReordered ? ["The steps are in another order."] : [])
    }

    private static func variables(_ before: [Variable], _ after: [Variable]) -> [String] {
        let (old, new) = (groups(before), groups(after))
        return Set(old.keys).union(new.keys).sorted().compactMap { key in
            switch (old[key], new[key]) {
            case (let values?, nil): "Variable '\(values[0].name)' is gone."
            case (nil, let values?): "Variable '\(values[0].name)' is new."
            case (let one?, let other?) where Set(one.map(\.meaning)) != Set(other.map(\.meaning)):
                "Variable '\(one[0].name)' has changed."
            default: nil
            }
        }
    }

    private static func groups(_ variables: [Variable]) -> [String: [Variable]] {
        Dictionary(grouping: variables) { $0.name.lowercased() }
    }
}

extension Variable {
    /// The variable without the place where it stands.
    fileprivate struct Meaning: Hashable {
        let set: String
        let value: VariableValue
        let kind: VariableKind
        let scope: Scope
        let isSensitive: Bool
        let prompt: VariablePrompt?
    }

    fileprivate var meaning: Meaning {
        Meaning(
            set: set,
            value: entry.value,
            kind: entry.kind,
            scope: scope,
            isSensitive: entry.isSensitive,
            prompt: entry.prompt
        )
    }
}

extension Step {
    /// The same step wherever it stands in a file.
    fileprivate func isSame(as other: Step) -> Bool {
        name == other.name && type == other.type && with == other.with && condition == other.condition
            && Set(environments) == Set(other.environments) && channels == other.channels
            && excludedEnvironments == other.excludedEnvironments && retries == other.retries
            && timeoutSeconds == other.timeoutSeconds && isRequired == other.isRequired
            && packages.map(\.meaning) == other.packages.map(\.meaning)
            && parameters.map { RequestNode.Member($0.name, $0.value) }
                == other.parameters.map { RequestNode.Member($0.name, $0.value) }
    }
}

extension PackageReference {
    fileprivate var meaning: [String] { [name, feed, id, pin ? "pin" : "tag"] }
}

import SluiceAWS
import SluiceModel

/// The tags by which a revision tells where it came from, and by which we find ours again.
enum ReleaseTagging {
    static let prefix = "release:"
    /// Unique to one registration, so that a lost answer can be looked up.
    static let operationKey = "release:operation-id"

    /// The request with our tags beside the user's, which win; ours are left out, last first, where AWS has no room.
    static func tagged(_ request: JSONValue, for step: RenderedStep, operation: String) -> JSONValue {
        guard case .object(var members) = request else { return request }
        members["tags"] = .array(
            ReleaseTags(user: request["tags"]?.array ?? [], ours: tags(for: step, operation: operation)).tags
        )
        return .object(members)
    }

    private static func tags(for step: RenderedStep, operation: String) -> [(name: String, value: String)] {
        let facts = step.deployment
        return [
            (operationKey, operation),
            ("release:deployment-id", facts.id?.description ?? ""),
            ("release:project", facts.project),
            ("release:version", facts.version),
            ("release:environment", facts.environment),
            ("release:git-commit", facts.commit ?? ""),
            ("release:created-by", facts.createdBy),
        ]
    }
}

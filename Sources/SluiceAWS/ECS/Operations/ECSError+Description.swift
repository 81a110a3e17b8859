import SluiceModel

extension ECSError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .clusterNotFound(let cluster, let place, let existing):
            "There is no cluster '\(Self.name(cluster))' in \(place). "
                + Self.alternatives(to: cluster, existing, of: "That region", "clusters")
        case .serviceNotFound(let service, let cluster, let place, let existing):
            "There is no service '\(Self.name(service))' in cluster '\(Self.name(cluster))' in \(place). "
                + Self.alternatives(to: service, existing, of: "That cluster", "services")
                + " Is the service in another cluster?"
        case .taskDefinitionNotFound(let name, let place, let newest):
            "There is no task definition '\(name)' in \(place). "
                + (newest.isEmpty
                    ? "Its family has no active revision there." : "The newest of its family: \(Self.quoted(newest)).")
        }
    }

    private static let shown = 5

    private static func alternatives(
        to wanted: String,
        _ existing: [String]?,
        of place: String,
        _ things: String
    ) -> String {
        guard let existing else { return "Which \(things) there are could not be listed." }
        guard !existing.isEmpty else { return "\(place) has no \(things)." }
        let near = Nearest.names(to: name(wanted), in: existing)
        if !near.isEmpty { return "Did you mean \(quoted(near))?" }
        let rest = existing.count > shown ? " and \(existing.count - shown) more" : ""
        return "\(place) has the \(things) \(quoted(Array(existing.prefix(shown))))\(rest)."
    }

    private static func quoted(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }

    /// The last part of an ARN; a name as it is.
    static func name(_ name: String) -> String {
        name.hasPrefix("arn:") ? name.split(separator: "/").last.map(String.init) ?? name : name
    }
}

import SluiceModel

/// What a deployment brings, for scripts and messages, in the form of Octopus's change items (Octopus §2.10).
struct ChangeVariables {
    let changes: [ReleaseChange]

    var texts: [(String, String)] {
        [("Octopus.Deployment.Changes", json.compact), ("Octopus.Deployment.ChangesMarkdown", markdown)]
    }

    /// Build information is not kept, so that the lists of it are empty.
    private var json: JSONValue {
        .array(
            changes.map { change in
                [
                    "Version": .string(change.version),
                    "ReleaseNotes": .string(change.notes),
                    "BuildInformation": [],
                    "WorkItems": [],
                    "Commits": [],
                ]
            }
        )
    }

    /// A heading for each release, its notes below.
    private var markdown: String {
        changes.map { change in
            let heading = "## \(change.version)\n"
            guard !change.notes.isEmpty else { return heading }
            return "\(heading)\n\(change.notes)\(change.notes.hasSuffix("\n") ? "" : "\n")"
        }.joined(separator: "\n")
    }
}

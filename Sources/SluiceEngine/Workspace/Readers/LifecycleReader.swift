import SluiceModel
import SluiceYAML

/// Reads an entry of `lifecycles:` with its phases.
enum LifecycleReader {
    static let shape = MapShape(noun: "a lifecycle", required: ["name"], optional: ["phases", "retention"])
    static let phaseShape = MapShape(
        noun: "a phase",
        required: ["name"],
        optional: [
            "environments", "minimumEnvironmentsBeforePromotion", "optional", "automatic", "soak", "retention",
        ]
    )

    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Lifecycle? {
        guard let map = MapReader(node, as: shape, &notes), let name = map.plainText("name", &notes) else { return nil }
        notes.declare(.lifecycle, name)
        let phases = map.items("phases", &notes).compactMap { phase($0, of: name.text, &notes) }
        let retention = RetentionReader.read("retention", in: map, &notes)
        return Lifecycle(name: name.text, phases: phases, retention: retention, location: name.location)
    }

    private static func phase(_ node: YAMLNode, of lifecycle: String, _ notes: inout FileNotes) -> Phase? {
        guard let map = MapReader(node, as: phaseShape, &notes) else { return nil }
        let environments = map.plainTexts("environments", &notes)
        for environment in environments {
            notes.refer(to: .environment, environment)
            notes.declare(.environment, environment, in: .lifecycle(lifecycle))
        }
        let minimum = map.count("minimumEnvironmentsBeforePromotion", upTo: 1_000, &notes) ?? 0
        let isOptional = map.bool("optional", &notes) ?? false
        let automatic = automatic(map, among: environments, &notes)
        let soak = map.duration("soak", &notes) ?? 0
        let retention = RetentionReader.read("retention", in: map, &notes)
        guard let name = map.plainText("name", &notes) else { return nil }
        notes.declare(.phase, name, in: .lifecycle(lifecycle))
        return Phase(
            name: name.text,
            environments: environments.map(\.text),
            minimumEnvironmentsBeforePromotion: minimum,
            isOptional: isOptional,
            automatic: automatic,
            soak: soak,
            retention: retention
        )
    }

    /// They are environments of the phase, so that nobody has to look for them in two places.
    private static func automatic(
        _ map: MapReader,
        among environments: [LocatedText],
        _ notes: inout FileNotes
    ) -> [String] {
        let names = environments.map(\.text)
        return map.plainTexts("automatic", &notes).map { environment in
            if !names.contains(environment.text) {
                let listing = "'environments' of this phase names"
                let ending =
                    names.isEmpty
                    ? "; name it under 'environments' of this phase too."
                    : Suggestion.ending(for: environment.text, among: names, listing: listing)
                notes.error(
                    "'automatic' has '\(environment.text)', which is no environment of the phase\(ending)",
                    at: environment.location
                )
            }
            return environment.text
        }
    }
}

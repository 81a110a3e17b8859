import SluiceModel
import SluiceYAML

/// Reads the `retention:` of a lifecycle or of a phase, in Octopus's words.
enum RetentionReader {
    static let shape = MapShape(
        noun: "a retention policy",
        required: ["strategy"],
        optional: ["quantityToKeep", "unit"]
    )

    private enum Strategy: String, CaseIterable {
        case count = "Count"
        case forever = "Forever"
    }

    private enum Unit: String, CaseIterable {
        case items = "Items"
        case days = "Days"
    }

    /// Nil where there is none, or where something is wrong with it.
    static func read(_ key: String, in map: MapReader, _ notes: inout FileNotes) -> RetentionPolicy? {
        guard let policy = map.map(key, as: shape, &notes) else { return nil }
        let quantity = policy.count("quantityToKeep", upTo: 100_000, &notes)
        let unit = policy.choice("unit", of: Unit.self, &notes)
        switch policy.choice("strategy", of: Strategy.self, &notes) {
        case .forever:
            refuseQuantity(policy, &notes)
            return .forever
        case .count:
            requireQuantity(policy, &notes)
            guard let quantity, let unit else { return nil }
            return unit == .items ? .items(quantity) : .days(quantity)
        case nil: return nil
        }
    }

    private static func refuseQuantity(_ policy: MapReader, _ notes: inout FileNotes) {
        for key in ["quantityToKeep", "unit"] {
            guard let node = policy[key] else { continue }
            notes.error("'\(key)' belongs to the strategy 'Count'; 'Forever' keeps all.", at: notes.location(of: node))
        }
    }

    private static func requireQuantity(_ policy: MapReader, _ notes: inout FileNotes) {
        guard policy["quantityToKeep"] == nil || policy["unit"] == nil, let node = policy["strategy"] else { return }
        notes.error(
            "The strategy 'Count' needs 'quantityToKeep' and 'unit', which is 'Items' or 'Days'.",
            at: notes.location(of: node)
        )
    }
}

import SluiceModel

/// Nobody gives a value to what Sluice itself provides: it would never hold (Octopus §2.4).
enum BuiltInNameCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        (reading.definitions.variableSets.flatMap(\.entries) + reading.definitions.tenants.flatMap(\.variables)).filter
        { BuiltInNames.isReserved($0.name) }.map { entry in
            Problem(
                entry.location,
                """
                '\(entry.name)' is provided by Sluice itself, so this value would never hold. \
                Give the variable another name.
                """
            )
        }
    }
}

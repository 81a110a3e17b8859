import ArgumentParser

/// Whom a release is deployed for.
struct TenantOptions: ParsableArguments {
    @Option(
        name: .customLong("tenant"),
        help: ArgumentHelp("A tenant to deploy for; may be repeated, one deployment each.", valueName: "tenant")
    )
    var tenants: [String] = []

    @Option(
        name: .customLong("tenant-tag"),
        help: ArgumentHelp(
            "Deploy for the tenants with this tag; of several, one of each set.",
            valueName: "set/tag"
        )
    )
    var tags: [String] = []

    var isEmpty: Bool { tenants.isEmpty && tags.isEmpty }
}

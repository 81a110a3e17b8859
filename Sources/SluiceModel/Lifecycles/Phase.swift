/// One stage of a lifecycle.
package struct Phase: Hashable, Sendable, Codable {
    package let name: String
    /// Empty means every environment that no earlier phase names.
    package var environments: [String]
    /// How many of its environments must have had the release before it may go on; 0 means all of them.
    package let minimumEnvironmentsBeforePromotion: Int
    /// An optional phase may be skipped.
    package let isOptional: Bool
    /// Those of its environments in which a release is due as soon as it may enter them.
    package let automatic: [String]
    /// How long a release must have run in an environment of the phase before it may go on, in seconds; 0 for no time.
    package let soak: Int
    /// Nil inherits: from the nearest earlier phase that has one, else from the lifecycle.
    package let retention: RetentionPolicy?

    package init(
        name: String,
        environments: [String],
        minimumEnvironmentsBeforePromotion: Int = 0,
        isOptional: Bool = false,
        automatic: [String] = [],
        soak: Int = 0,
        retention: RetentionPolicy? = nil
    ) {
        self.name = name
        self.environments = environments
        self.minimumEnvironmentsBeforePromotion = minimumEnvironmentsBeforePromotion
        self.isOptional = isOptional
        self.automatic = automatic
        self.soak = soak
        self.retention = retention
    }

    /// How many of its environments a release needs before it may go on.
    package var needed: Int {
        minimumEnvironmentsBeforePromotion == 0
            ? environments.count : min(minimumEnvironmentsBeforePromotion, environments.count)
    }
}

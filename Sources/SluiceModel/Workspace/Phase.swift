/// One stage of a lifecycle.
package struct Phase: Hashable, Sendable, Codable {
    package let name: String
    /// Empty means every environment that no earlier phase names.
    package let environments: [String]
    /// How many of its environments must have had the release before it may go on; 0 means all of them.
    package let minimumEnvironmentsBeforePromotion: Int
    /// An optional phase may be skipped.
    package let isOptional: Bool

    package init(name: String, environments: [String], minimumEnvironmentsBeforePromotion: Int, isOptional: Bool) {
        self.name = name
        self.environments = environments
        self.minimumEnvironmentsBeforePromotion = minimumEnvironmentsBeforePromotion
        self.isOptional = isOptional
    }
}

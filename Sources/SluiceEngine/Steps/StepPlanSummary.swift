import SluiceModel

/// What a person sees of a step before it runs. Holds no secret: sensitive values are masked when it is made.
package struct StepPlanSummary: Hashable, Sendable {
    package var effect: Effect
    /// The rendered request or inputs.
    package var request: JSONValue
    /// The difference to what runs now; empty where there is none or nothing to compare with.
    package var changes: [PlannedChange]
    /// Whole sentences worth reading, such as unknown keys that pass through and checks that were skipped.
    package var notes: [String]
    package var warnings: [String]
    /// Outputs whose values are known before the step runs, by name.
    package var outputs: [String: String]

    package enum Effect: Hashable, Sendable {
        case noChange
        /// What it will do, as a short sentence without a full stop: "registers a new revision of 'web'".
        case changes(String)
    }

    package init(
        effect: Effect,
        request: JSONValue,
        changes: [PlannedChange] = [],
        notes: [String] = [],
        warnings: [String] = [],
        outputs: [String: String] = [:]
    ) {
        self.effect = effect
        self.request = request
        self.changes = changes
        self.notes = notes
        self.warnings = warnings
        self.outputs = outputs
    }
}

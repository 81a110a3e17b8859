/// Everything that is wrong with one step's inputs, at once.
package struct StepProblems: Error, Hashable, CustomStringConvertible {
    package let step: String
    /// Whole sentences.
    package let problems: [String]

    package init(step: String, problems: [String]) {
        self.step = step
        self.problems = problems
    }

    package var description: String {
        guard problems.count > 1 else { return "Step '\(step)': \(problems.first ?? "")" }
        return "Step '\(step)' has \(problems.count) problems:\n" + problems.map { "  - \($0)" }.joined(separator: "\n")
    }
}

import SluiceModel

/// A step with its templates rendered for one deployment.
package struct RenderedStep: Sendable {
    package let step: Step
    /// Rendered. Where a value is known only later, its text is `(known after 'Register task definition')`.
    package let with: RequestNode
    /// Sluice's own parameters beside `with:`, rendered, by name.
    package let parameters: [String: RequestNode]
    /// Fields of `with` and parameters whose value an earlier step's output decides: path → "known after '…'".
    package let awaited: [String: String]
    /// Fields in whose value a secret takes part.
    package let sensitivePaths: Set<String>
    /// Every variable that holds for this step, evaluated; what cannot be evaluated yet is absent.
    package let variables: [EvaluatedVariable]
    /// The packages of the whole release.
    package let packages: [PinnedPackage]
    package let deployment: DeploymentFacts
    /// The steps after it, rendered as far as is known: a step may look at what its outputs are for.
    package let followers: [RenderedStep]
    /// Whether an attempt has begun to write: what would be refused beforehand is then a fact to be followed.
    package var isUnderWay = false

    package var name: String { step.name }

    package func parameter(_ name: String) -> String? {
        guard case .scalar(let text, _) = parameters[name] else { return nil }
        return text
    }

    /// A yes-or-no parameter; throws `StepProblems` for anything but `true` and `false`.
    package func flag(_ name: String, default value: Bool = false) throws(StepProblems) -> Bool {
        switch parameter(name)?.lowercased() {
        case nil, "": return value
        case "true": return true
        case "false": return false
        case let text?:
            throw StepProblems(step: self.name, problems: ["'\(name)' must be true or false, but is '\(text)'."])
        }
    }

    /// A parameter that is a whole number of at least `minimum`.
    package func number(_ name: String, default value: Int, minimum: Int = 1) throws(StepProblems) -> Int {
        guard let text = parameter(name), !text.isEmpty else { return value }
        guard let number = Int(text), number >= minimum else {
            let problem = "'\(name)' must be a whole number of at least \(minimum), but is '\(text)'."
            throw StepProblems(step: self.name, problems: [problem])
        }
        return number
    }
}

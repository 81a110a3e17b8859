import SluiceModel

/// Why there can be no plan.
package enum PlanError: Error, Hashable {
    case noEnvironment(String, known: [String])
    /// The lifecycle does not let the release in; says why.
    case notAllowed(version: String, environment: String, EntryRefusal)
    /// Every token without a value, and every template that cannot be used; `names` are the variables there are.
    case unresolved([RenderProblem], environment: String, names: [String])
    case unknownStepType(step: String, type: String)
    /// Inputs that cannot work, of every step that has some.
    case steps([StepProblems])
    /// A step to leave out that the release does not have.
    case noStep(String, known: [String])
    /// A step to leave out that says `required: true`.
    case requiredStep(String)
    /// A step's condition has no value.
    case unresolvedCondition(step: String, template: String)
}

extension PlanError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noEnvironment(let name, let known):
            "There is no environment '\(name)' in this workspace. \(Names.thereAre("environments", known, nearestTo: name))"
        case .notAllowed(let version, let environment, let refusal):
            "Release '\(version)' may not be deployed to '\(environment)' yet. \(refusal)"
        case .unresolved(let problems, let environment, let names):
            Self.unresolved(problems, environment, names)
        case .unknownStepType(let step, let type):
            "Step '\(step)' has the type '\(type)', which this version of Sluice does not have."
        case .steps(let steps): steps.map(\.description).joined(separator: "\n")
        case .noStep(let name, let known):
            "The release has no step '\(name)' to skip. \(Names.thereAre("steps", known, nearestTo: name))"
        case .requiredStep(let name): "Step '\(name)' cannot be skipped: it says 'required: true'."
        case .unresolvedCondition(let step, let template):
            "The condition of step '\(step)' has no value: \(template)"
        }
    }

    private static func unresolved(_ problems: [RenderProblem], _ environment: String, _ names: [String]) -> String {
        let lines = problems.map { problem in
            let place = "\(problem.file):\(problem.line)"
            return switch problem.fault {
            case .noValue(let token):
                "  - \(place): \(token) in step '\(problem.step)', field '\(problem.field)'\(hint(for: token, names))"
            case .unusable(let reason): "  - \(place): step '\(problem.step)', field '\(problem.field)': \(reason)"
            }
        }
        let count = lines.count == 1 ? "1 value is" : "\(lines.count) values are"
        return "\(count) missing for environment '\(environment)':\n" + lines.joined(separator: "\n")
    }

    private static func hint(for token: String, _ names: [String]) -> String {
        var name = token.dropFirst(2).dropLast().prefix { $0 != "|" }
        while name.last == " " { name.removeLast() }
        let near = Names.didYouMean(Nearest.names(to: String(name), in: names))
        return near.isEmpty ? "" : ". \(near)"
    }
}

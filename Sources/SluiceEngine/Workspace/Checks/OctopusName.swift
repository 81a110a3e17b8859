import SluiceTemplate

/// A reference that speaks of a step or of a package, taken apart.
enum OctopusName: Hashable {
    /// `Octopus.Action[step].Output.name`
    case output(step: String, name: String)
    /// `Octopus.Action[step].Package[name]…`
    case packageOfStep(step: String, name: String)
    /// `Octopus.Action.Package[name]…`
    case package(String)

    /// Nil for every other reference, and where a variable stands between the brackets.
    init?(_ path: SymbolPath) {
        guard path.steps.starts(with: ["Octopus", "Action"], by: Self.isName) else { return nil }
        let rest = Array(path.steps.dropFirst(2))
        switch (rest.first, rest.dropFirst().first, rest.dropFirst(2).first) {
        case (.index(let step), let word?, .name(let name)) where Self.isName(word, "Output"):
            self = .output(step: step, name: name)
        case (.index(let step), let word?, .index(let name)) where Self.isName(word, "Package"):
            self = .packageOfStep(step: step, name: name)
        case (let word?, .index(let name), _) where Self.isName(word, "Package"):
            self = .package(name)
        default:
            return nil
        }
    }

    /// Octopus compares names without case.
    private static func isName(_ step: SymbolPath.Step, _ name: String) -> Bool {
        if case .name(let text) = step { text.lowercased() == name.lowercased() } else { false }
    }
}

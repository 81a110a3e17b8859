import SluiceModel

/// Why a field of a step could not be rendered.
package struct RenderProblem: Hashable, Sendable {
    package let step: String
    /// `containerDefinitions[0].image`.
    package let field: String
    package let fault: Fault

    /// Whether it is one of the step's own parameters that lacks a value, and not the request.
    func isParameter(of step: Step) -> Bool {
        step.parameters.contains {
            field == $0.name || field.hasPrefix("\($0.name).") || field.hasPrefix("\($0.name)[")
        }
    }

    package enum Fault: Hashable, Sendable {
        /// The token as written: `#{Color}`.
        case noValue(token: String)
        case unusable(reason: String)
    }
}

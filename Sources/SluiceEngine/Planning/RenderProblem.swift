import SluiceModel

/// Why a field of a step could not be rendered.
package struct RenderProblem: Hashable, Sendable {
    package let step: String
    /// `containerDefinitions[0].image`.
    package let field: String
    /// Where the field stood when the release was made.
    package let file: String
    /// From 1: the field's own, else its step's.
    package let line: Int
    package let fault: Fault

    init(of step: Step, field: String, fault: Fault) {
        let parameter = step.parameters.first { Self.isParameter($0, field) }
        self.step = step.name
        self.field = field
        self.fault = fault
        file = step.location.file
        line = parameter?.location.line ?? step.templateLines?[field] ?? step.location.line
    }

    /// Whether it is one of the step's own parameters that lacks a value, and not the request.
    func isParameter(of step: Step) -> Bool { step.parameters.contains { Self.isParameter($0, field) } }

    private static func isParameter(_ parameter: StepParameter, _ field: String) -> Bool {
        field == parameter.name || field.hasPrefix("\(parameter.name).") || field.hasPrefix("\(parameter.name)[")
    }

    package enum Fault: Hashable, Sendable {
        /// The token as written: `#{Color}`.
        case noValue(token: String)
        case unusable(reason: String)
    }
}

/// Why a field of a step could not be rendered.
package struct RenderProblem: Hashable, Sendable {
    package let step: String
    /// `containerDefinitions[0].image`.
    package let field: String
    package let fault: Fault

    package enum Fault: Hashable, Sendable {
        /// The token as written: `#{Color}`.
        case noValue(token: String)
        case unusable(reason: String)
    }
}

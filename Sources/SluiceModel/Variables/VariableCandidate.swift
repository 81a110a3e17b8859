/// One value that was considered for a variable, and what became of it.
package struct VariableCandidate: Hashable, Sendable {
    package let variable: Variable
    package let verdict: Verdict

    package enum Verdict: Hashable, Sendable {
        case won
        /// The dimension of its scope that does not match.
        case doesNotApply(Scope.Dimension)
        case lowerScore
        /// The same score, from a source that ranks lower.
        case lowerPrecedence
        /// Nothing tells it from the winner: no deployment takes either.
        case tied
    }
}

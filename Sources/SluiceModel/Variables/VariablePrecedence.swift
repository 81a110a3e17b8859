/// Which source of a variable wins at an equal score: the project, then library sets, a later include before an earlier.
package enum VariablePrecedence: Hashable, Sendable, Codable {
    case project
    /// The set's place in the project's list, from 0.
    case library(Int)
}

extension VariablePrecedence: Comparable {
    package static func < (one: VariablePrecedence, other: VariablePrecedence) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .project: .max
        case .library(let index): index
        }
    }
}

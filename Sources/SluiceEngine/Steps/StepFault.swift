/// What can go wrong in a step apart from what AWS says.
enum StepFault: Error, Hashable, CustomStringConvertible {
    /// AWS took the call and its answer lacks what must be in it.
    case noAnswer(String)

    var description: String {
        switch self {
        case .noAnswer(let operation):
            "AWS answered \(operation) without saying what it made, so the outcome is not known."
        }
    }
}

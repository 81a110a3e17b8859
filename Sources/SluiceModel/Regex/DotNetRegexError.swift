/// Why a regular expression was refused, or gave no answer.
package enum DotNetRegexError: Error, Hashable, Sendable {
    /// .NET refuses it as well. `reason` is a clause without a full stop; `offset` counts UTF-16 units from zero.
    case malformed(_ reason: String, offset: Int)
    /// .NET knows the construct, and we cannot do the same.
    case unsupported(_ construct: String, offset: Int)
    case patternTooLong(limit: Int)
    /// The search tried too many ways to match.
    case tooMuchWork
    /// In UTF-16 units.
    case textTooLong(limit: Int)
    case foldedReferenceOutsideASCII
    case resultTooLong(limit: Int)
}

extension DotNetRegexError: CustomStringConvertible {
    package var description: String { reason.prefix(1).uppercased() + reason.dropFirst() + "." }

    /// A clause without a full stop.
    package var reason: String {
        switch self {
        case .malformed(let reason, let offset): "\(reason) (at character \(offset + 1))"
        case .unsupported(let construct, let offset):
            "\(construct) (at character \(offset + 1)) is part of .NET's dialect that Sluice cannot follow"
        case .patternTooLong(let limit): "the pattern has more than \(limit) characters"
        case .tooMuchWork:
            "the search was given up because it tries too many ways to match: make the repetitions in it less ambiguous"
        case .textTooLong(let limit): "the text has more than the \(limit) characters that this pattern can search"
        case .foldedReferenceOutsideASCII:
            "a back reference without regard to case works on ASCII text only, and the text has other characters"
        case .resultTooLong(let limit): "the result has more than \(limit) characters"
        }
    }
}

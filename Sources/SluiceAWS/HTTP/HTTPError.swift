/// Why a request has no answer. The texts are libcurl's own words where it has some.
package enum HTTPError: Error, Hashable, Sendable {
    /// libcurl is missing or refuses to work; no request can be sent at all.
    case unavailable(String)
    /// The request did not leave: no such host, nobody there, no trust, a proxy that refuses.
    case unreachable(String)
    /// The request left, or part of it, and no whole answer came back.
    case noAnswer(String)
    /// The answer is larger than the transport takes.
    case tooLarge(limit: Int)

    var isTooLarge: Bool {
        if case .tooLarge = self { true } else { false }
    }
}

extension HTTPError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unavailable(let reason): reason
        case .unreachable(let reason): "No connection: \(reason)."
        case .noAnswer(let reason): "No answer: \(reason)."
        case .tooLarge(let limit): "The answer is larger than \(limit / 1_048_576) MiB, which is the most that is read."
        }
    }
}

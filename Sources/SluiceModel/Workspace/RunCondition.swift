/// When a step runs (`condition:`; Octopus's run conditions).
package enum RunCondition: Hashable, Sendable, Codable {
    /// Only while every step before it succeeded.
    case success
    /// Only once a step before it failed.
    case failure
    case always
    /// A template; the step runs when it renders to a truthy text.
    case variable(String)
}

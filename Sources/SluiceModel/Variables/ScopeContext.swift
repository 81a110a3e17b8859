/// The situation that a variable is asked for in; nil means that the dimension is open there.
package struct ScopeContext: Hashable, Sendable {
    package var environment: String?
    package var step: String?
    package var channel: String?

    package init(environment: String? = nil, step: String? = nil, channel: String? = nil) {
        self.environment = environment
        self.step = step
        self.channel = channel
    }

    package subscript(dimension: Scope.Dimension) -> String? {
        switch dimension {
        case .step: step
        case .environment: environment
        case .channel: channel
        }
    }
}

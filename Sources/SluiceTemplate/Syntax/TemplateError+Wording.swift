extension TemplateError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .syntax(let error): "\(error)"
        case .variableIndexInName(let name):
            "The variable name '\(name)' holds '[#{…}]', which only a reference can. Write the index itself."
        case .recursion(let chain):
            """
            The value of '\(chain.first ?? "")' leads back to itself: \(chain.joined(separator: " -> ")). \
            Change one of these values.
            """
        case .valuesTooDeep(let first):
            """
            From '\(first)' on, values refer to values over more than \(TemplateEvaluator.depthLimit) levels; \
            that is the most that is followed.
            """
        case .tooLarge:
            """
            With the values that it refers to, the template grows beyond \(TemplateEvaluator.sizeLimit >> 20) MiB. \
            Values that repeat other values several times do this.
            """
        case .filterFailed(let name, let error):
            "The filter '\(name)' failed\(error.map { ": \($0)" } ?? ", and why is not shown, as a secret went into it.")"
        case .missing(let tokens):
            "No variable here gives a value to \(tokens.map(\.description).joined(separator: ", "))."
        case .unreadable(let name, let reason): "Variable '\(name)' has no value: \(reason)."
        case .malformedValue(let name, let error):
            "The value of the variable '\(name)' is no template. \(error)"
        }
    }
}

extension TemplateError {
    /// The same in Octostache's own words, where it has some.
    package var octostacheText: String {
        switch self {
        case .syntax(let error): error.octostacheText
        case .recursion(let chain):
            """
            An attempt to parse the variable symbol "\(chain.first ?? "")" appears to have resulted in a self referencing \
            loop (\(chain.joined(separator: " -> "))). Ensure that recursive loops do not exist in the variable values.
            """
        case .filterFailed(_, let error?): error.reason
        default: description
        }
    }
}

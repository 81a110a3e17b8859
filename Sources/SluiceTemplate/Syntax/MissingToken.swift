/// A token that has no value, with what may have been meant.
package struct MissingToken: Hashable, Sendable {
    package let token: UnresolvedToken
    /// Names of variables, or of filters where the filter is missing; closest first.
    package let nearest: [String]
}

extension MissingToken: CustomStringConvertible {
    package var description: String {
        let hint = nearest.isEmpty ? "" : " (did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?)"
        return switch token.reason {
        case .noValue: "'\(token)'\(hint)"
        case .noFilter(let name): "'\(token)', as there is no filter '\(name)'\(hint)"
        case .refused(let name): "'\(token)', as the filter '\(name)' does not accept its input or its options"
        case .notANumber(let name): "'\(token)', as '\(name)' is not a number"
        }
    }
}

/// A token that stayed in the text, because nothing gives it a value.
package struct UnresolvedToken: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// No variable of that name has a value.
        case noValue(String)
        case noFilter(String)
        /// That filter got an input or options that it does not accept.
        case refused(String)
        /// That variable stands in a calculation.
        case notANumber(String)
    }

    /// As Octostache reports it, such as `#{Colour}`; the expression of a condition stands without `#{` and `}`.
    package let text: String
    package let reason: Reason
}

extension UnresolvedToken: CustomStringConvertible {
    package var description: String { text }
}

/// Why a filter stops the evaluation, where Octostache throws instead of leaving the token as it is.
///
/// The reason is a whole sentence. It may show an option or the input: whoever prints it must know that no secret was
/// among them.
package struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
    package let reason: String

    init(_ reason: String) { self.reason = reason }

    package var description: String { reason }
}

/// Why a text is not JSON.
package struct JSONError: Error, Hashable, CustomStringConvertible {
    package let reason: String
    /// Bytes from the start of the text.
    package let offset: Int

    package var description: String { "This is not JSON: \(reason) (at byte \(offset))." }
}

/// Why a text is not the XML of an AWS answer.
struct XMLError: Error, Hashable, CustomStringConvertible {
    let reason: String

    var description: String { "This is not XML: \(reason)." }
}

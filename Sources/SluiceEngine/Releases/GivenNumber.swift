/// A release's number, and who gave it.
struct GivenNumber: Hashable, Sendable {
    enum Origin: Hashable, Sendable {
        /// Someone did, with `-v`.
        case asked
        case template(String)
        /// The package by the reference's name.
        case donor(String)
    }

    let version: String
    let origin: Origin
}

/// Why there is no secret to seal.
enum SecretInputError: Error, CustomStringConvertible {
    /// Standard input is a terminal, and nobody may be asked there.
    case noInput
    case empty
    case noText
    case tooLong(limit: Int)
    case unreadable(String)

    var description: String {
        switch self {
        case .noInput:
            "There is no value: nobody can be asked here. Give it on standard input: sluice secret encrypt < FILE"
        case .empty: "The value is empty: nothing was sealed."
        case .noText: "The value is no text in UTF-8, and a variable is a text. Encode bytes in base64 first."
        case .tooLong(let limit): "The value is longer than \(limit) bytes: nothing was sealed."
        case .unreadable(let reason): "The value cannot be read: \(reason)."
        }
    }
}

/// What is wrong with the workspace's keys, or with a value that is sealed to one. Holds no key and no secret.
package enum SecretKeyError: Error, Hashable {
    /// The workspace has no public key.
    case noPublicKey(file: String)
    /// `keygen` where there is a key already.
    case keyExists(id: String, file: String)
    /// `reason` ends a sentence: "it is no key of Sluice: …".
    case malformedPublicKey(file: String, reason: String)
    /// - Parameter place: a file, or the name of an environment variable.
    case malformedPrivateKey(place: String, reason: String)
    /// Others than its owner can read the file.
    case tooOpen(file: String, mode: UInt16)
    /// A private key's file holds another one.
    case otherKey(file: String, holds: String, expected: String)
    /// Nobody gave the private key; `current` is the id of the workspace's key, nil where it has none.
    case noPrivateKey(id: String, file: String, current: String?)
    /// It was not sealed to the key that it names, or was changed since.
    case damaged(keyID: String)
    case unreadable(file: String, reason: String)
    case cannotWrite(file: String, reason: String)
}

extension SecretKeyError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noPublicKey(let file):
            """
            This workspace has no key to seal values to: '\(file)' does not exist. 'sluice secret keygen' makes one.
            """
        case .keyExists(let id, let file):
            """
            This workspace has the key '\(id)' already, in '\(file)', and a key is never overwritten. \
            'sluice secret rotate' replaces it and seals every value anew.
            """
        case .malformedPublicKey(let file, let reason):
            "The public key in '\(file)' is no key of Sluice: \(reason). Restore the file from Git."
        case .malformedPrivateKey(let place, let reason):
            "The private key in \(place) is no key of Sluice: \(reason)."
        case .tooOpen(let file, let mode):
            """
            The private key in '\(file)' can be read by others than its owner (mode \(Self.octal(mode))), so it is not \
            used. Run 'chmod 600 \(file)', and 'sluice secret rotate' if somebody may have read it.
            """
        case .otherKey(let file, let holds, let expected):
            "'\(file)' should hold the private key '\(expected)', and it holds '\(holds)'. Put the right key there."
        case .noPrivateKey(let id, let file, let current): Self.missing(id, file, current)
        case .damaged(let id):
            """
            It cannot be opened with the key '\(id)' that it names: it was changed since it was sealed. \
            Seal the value again with 'sluice secret encrypt'.
            """
        case .unreadable(let file, let reason): "'\(file)' cannot be read: \(reason)."
        case .cannotWrite(let file, let reason): "'\(file)' cannot be written: \(reason)."
        }
    }

    private static func missing(_ id: String, _ file: String, _ current: String?) -> String {
        let places = "neither in SLUICE_PRIVATE_KEY nor in '\(file)'"
        guard let current else {
            return "The private key '\(id)' is \(places), and this workspace has no key of its own."
        }
        guard current != id else {
            return """
                The private key '\(id)' of this workspace is missing: it is \(places). \
                Copy it from the machine that ran 'sluice secret keygen' or 'sluice secret rotate'.
                """
        }
        return """
            It is sealed to the key '\(id)', and the key of this workspace is '\(current)'. The private key '\(id)' is \
            \(places): the value was sealed for another workspace, or before a rotation whose old key is not here. \
            Copy that key here, or seal the value again with 'sluice secret encrypt'.
            """
    }

    private static func octal(_ mode: UInt16) -> String {
        let digits = String(mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

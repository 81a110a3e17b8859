import SluiceModel

/// A value that goes into a script or comes out of it.
package enum ScriptValue: Hashable, Sendable {
    case plain(String)
    /// Masked in all output of the script.
    case sensitive(Secret)

    /// The text itself, secret or not; call it only where bytes leave the process on purpose.
    package func reveal() -> String {
        switch self {
        case .plain(let text): text
        case .sensitive(let secret): secret.reveal()
        }
    }

    /// nil: the value is not sensitive.
    package var secret: Secret? {
        switch self {
        case .plain: nil
        case .sensitive(let secret): secret
        }
    }
}

extension ScriptValue: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .plain(text) }
}

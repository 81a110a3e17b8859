/// How a rollback of one step ended; the texts are whole sentences.
package enum RollbackEnd: Hashable, Sendable, Codable {
    /// What ran before runs again; says what that is.
    case restored(String)
    /// There was nothing before it, or nothing had been changed.
    case nothingToRestore(String)
    case failed(String)

    package var text: String {
        switch self {
        case .restored(let text), .nothingToRestore(let text), .failed(let text): text
        }
    }

    package var isRestored: Bool {
        if case .restored = self { true } else { false }
    }

    package var isFailed: Bool {
        if case .failed = self { true } else { false }
    }
}

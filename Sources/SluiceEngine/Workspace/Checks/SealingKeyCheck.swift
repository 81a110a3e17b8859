import SluiceModel

/// Values that are sealed to another key than the workspace's.
///
/// Warnings: whether such a value can be opened is known only where the private keys are.
enum SealingKeyCheck {
    /// - Parameter key: the id of the workspace's key; nil where it has none.
    static func problems(_ values: [LocatedText], key: Result<String?, any Error>) -> [Problem] {
        guard let first = values.min(by: { $0.location < $1.location }) else { return [] }
        do {
            guard let key = try key.get() else { return [withoutKey(first)] }
            return values.filter { $0.text != key }.map { value in
                Problem(
                    value.location,
                    severity: .warning,
                    """
                    This value is sealed to the key '\(value.text)', and the key of this workspace is '\(key)'. \
                    It can be read only where that private key is kept as well.
                    """
                )
            }
        } catch {
            return [Problem(SourceLocation(file: KeyRing.publicKeyPath, line: 1, column: 1), "\(error)")]
        }
    }

    private static func withoutKey(_ value: LocatedText) -> Problem {
        Problem(
            value.location,
            severity: .warning,
            """
            This value is sealed to the key '\(value.text)', and this workspace has no key: \
            '\(KeyRing.publicKeyPath)' is missing. Restore it from Git.
            """
        )
    }
}

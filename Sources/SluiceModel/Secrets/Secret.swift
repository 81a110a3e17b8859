/// A text that must not be seen: it prints as `••••` everywhere, dumps and string interpolation included.
///
/// Not `Codable` on purpose, so that it cannot reach a file or an answer by accident.
package struct Secret: Hashable, Sendable {
    /// What stands in its place in plans, logs, errors and dumps.
    package static let mask = "••••"

    private let text: String

    package init(_ text: String) { self.text = text }

    /// The text itself; call it only where bytes leave the process on purpose.
    package func reveal() -> String { text }

    package var isEmpty: Bool { text.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.mask }
    package var debugDescription: String { Self.mask }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

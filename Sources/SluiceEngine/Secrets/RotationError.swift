/// Why a key is not replaced.
package enum RotationError: Error, Hashable {
    /// Files that cannot be read, and values that cannot be opened: nothing was changed.
    case unreadable([Problem])
    /// Behind `!sealed` stands no sealed value.
    case malformed
    /// It was edited while the values were sealed.
    case changed(file: String)
}

extension RotationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let problems):
            "The key was not replaced, and no file was changed, because not every sealed value can be read.\n"
                + problems.map(\.description).joined(separator: "\n")
        case .malformed: "Behind '!sealed' stands no sealed value."
        case .changed(let file):
            "'\(file)' was edited meanwhile, so it was left as it is. Run 'sluice secret rotate' again."
        }
    }
}

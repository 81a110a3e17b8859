/// A place in a file of the workspace: what every error about configuration begins with.
package struct SourceLocation: Hashable, Sendable, Codable {
    /// Relative to the workspace, with `/`.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation: Comparable {
    package static func < (one: SourceLocation, other: SourceLocation) -> Bool {
        (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
}

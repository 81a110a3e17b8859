/// A place in a text: line and column count from 1, columns in characters (Unicode scalars).
package struct YAMLLocation: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension YAMLLocation: Comparable {
    package static func < (one: YAMLLocation, other: YAMLLocation) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

extension YAMLLocation: CustomStringConvertible {
    /// `12:5`, as compilers print it.
    package var description: String { "\(line):\(column)" }
}

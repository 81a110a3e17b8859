/// Two values of one name with nothing to tell which holds: an error at load, never a coin toss.
package struct VariableTie: Hashable, Sendable {
    /// The earlier one in the files.
    package let first: Variable
    package let second: Variable

    package init(first: Variable, second: Variable) {
        self.first = first
        self.second = second
    }
}

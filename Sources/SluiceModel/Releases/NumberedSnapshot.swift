/// A snapshot of variables with its number.
package struct NumberedSnapshot: Hashable, Sendable {
    /// From 1 within its release: what the release was made with is number 0 and stands in the release itself.
    package let number: Int
    package let snapshot: VariableSnapshot

    package init(number: Int, snapshot: VariableSnapshot) {
        self.number = number
        self.snapshot = snapshot
    }
}

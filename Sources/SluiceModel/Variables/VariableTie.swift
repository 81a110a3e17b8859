/// Two values of one name with nothing to tell which holds: an error at load, never a coin toss.
package struct VariableTie: Hashable, Sendable {
    package let first: Variable
    package let second: Variable
}

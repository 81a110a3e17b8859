/// What a search for ties found.
package struct VariableTies: Hashable, Sendable {
    package private(set) var ties: [VariableTie] = []
    /// Of names with so many values alike that they were not compared with each other, one each: the first too many.
    package private(set) var uncompared: [Variable] = []

    mutating func add(_ more: VariableTies) {
        ties += more.ties
        uncompared += more.uncompared
    }

    mutating func add(_ tie: VariableTie) { ties.append(tie) }

    mutating func add(uncompared variable: Variable) { uncompared.append(variable) }
}

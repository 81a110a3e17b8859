import SluiceModel

/// Values that refer to each other in a circle, and a situation in which they all hold.
struct VariableCircle: Hashable {
    /// In the order of their references; the last refers to the first.
    let values: [Variable]
    let context: ScopeContext
}

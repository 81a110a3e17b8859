import SluiceModel

/// A request in AWS's types, and what is to be said about it.
package struct ShapedRequest: Hashable, Sendable {
    /// Always an object. Fields with a problem are left out.
    package let request: JSONValue
    /// Texts that cannot be of the field's type and near misses of known names, in the order written; all are errors.
    package let problems: [RequestProblem]
    /// Fields that are passed on untouched because AWS's model, as we know it, has no such name there.
    package let unknownKeys: [FieldPath]
}

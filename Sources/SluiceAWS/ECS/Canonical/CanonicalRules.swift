import SluiceModel

/// What makes two requests of one shape the same although they read differently.
///
/// Places are written as in a path, with `[]` for the elements of a list.
struct CanonicalRules: Sendable {
    /// What AWS takes, and answers, where a field is absent.
    let defaults: [String: JSONValue]
    /// Lists whose order says nothing.
    let unordered: Set<String>
    /// Texts that count although they are empty.
    let keptEmpty: Set<String>
    /// Amounts that may carry a unit, with what reads them.
    let amounts: [String: @Sendable (String) -> Int?]
}

/// A function behind a `|`, such as `ToUpper` in `#{Name | ToUpper}`.
struct TemplateFilter: Sendable {
    /// Nil where the filter does not accept its input or its options: the token then stays as it is, and is reported.
    typealias Function = @Sendable (FilterCall) throws(FilterError) -> String?

    /// As the documentation spells it; compared without case.
    let name: String
    let function: Function

    init(_ name: String, _ function: @escaping Function) {
        self.name = name
        self.function = function
    }
}

/// A function behind a `|`, such as `ToUpper` in `#{Name | ToUpper}`.
struct TemplateFilter: Sendable {
    /// Nil where the filter does not accept its input or its options: the token then stays as it is, and is reported.
    typealias Function = @Sendable (FilterCall) throws(FilterError) -> String?

    /// As the documentation spells it; compared without case.
    let name: String
    let function: Function
    /// Whether it goes on without a value for one of its options; the other filters get the option's own text.
    let acceptsMissingOptions: Bool

    init(_ name: String, acceptsMissingOptions: Bool = false, _ function: @escaping Function) {
        self.name = name
        self.function = function
        self.acceptsMissingOptions = acceptsMissingOptions
    }
}

/// What a YAML text holds, and everything that is wrong with it.
package struct YAMLDocument: Hashable, Sendable {
    /// Nil where the text holds no value (it is empty, or comments only) or where a problem left none.
    package let root: YAMLNode?
    /// In the order of the text, at most `YAMLParser.problemLimit`. Empty means that `root` is what was written.
    package let problems: [YAMLProblem]
}

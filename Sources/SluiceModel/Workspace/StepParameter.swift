/// A parameter of Sluice's own on a step, beside its `with:`.
package struct StepParameter: Hashable, Sendable, Codable {
    package let name: String
    /// A template, or a list or map of templates.
    package let value: RequestNode
    package let location: SourceLocation

    package init(name: String, value: RequestNode, location: SourceLocation) {
        self.name = name
        self.value = value
        self.location = location
    }
}

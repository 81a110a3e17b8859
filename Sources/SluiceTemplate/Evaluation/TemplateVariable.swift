/// A variable as templates see it.
package struct TemplateVariable: Hashable, Sendable {
    /// Compared without case; read as a `SymbolPath`.
    package let name: String
    package let value: TemplateValue

    package init(_ name: String, _ value: TemplateValue) {
        self.name = name
        self.value = value
    }
}

extension TemplateVariable {
    /// Where what a loop provides comes from.
    static let loopSpecial = TemplateVariable("Octopus.Template.Each", "")
}

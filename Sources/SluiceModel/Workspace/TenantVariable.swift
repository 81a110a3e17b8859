/// A variable that a project expects of each of its tenants.
package struct TenantVariable: Hashable, Sendable, Codable {
    package let name: String
    /// What it is, for people; nil means the name.
    package let label: String?
    /// Whether a tenant without a value cannot be deployed.
    package let isRequired: Bool
    /// A template; it holds where nothing else gives a value. Nil for none.
    package let defaultValue: String?
    package let location: SourceLocation

    package init(
        name: String,
        label: String? = nil,
        isRequired: Bool = false,
        defaultValue: String? = nil,
        location: SourceLocation
    ) {
        self.name = name
        self.label = label
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.location = location
    }

    /// The default as a value; nil for none.
    func variable(in set: String) -> Variable? {
        defaultValue.map { text in
            let entry = VariableEntry(name: name, value: .text(text), location: location)
            return Variable(entry: entry, set: set, precedence: .tenantDefault)
        }
    }
}

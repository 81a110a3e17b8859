/// Every filter there is. A new one is a function in `<topic>Filters.swift` and a line here.
enum BuiltInFilters {
    static let all: [TemplateFilter] = []

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name.lowercased(), $0) })

    /// Names have no case.
    static func filter(named name: String) -> TemplateFilter? { byName[name.lowercased()] }
}

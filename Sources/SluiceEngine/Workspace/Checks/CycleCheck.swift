import SluiceModel

/// Values that refer to each other in a circle in a situation that a deployment can be in.
///
/// First the names are looked at, in time proportional to their values: names that no circle goes through are done.
/// Of the others, which are few, every situation that their scopes can tell apart is tried with the values that win
/// there, so that a circle is told if and only if a deployment would meet it; a condition in a template counts as met.
struct CycleCheck {
    private let definitions: Definitions
    /// The names, lower-cased, that each value refers to.
    private var references: [SourceLocation: [String]] = [:]

    static func problems(in reading: WorkspaceReading) -> [Problem] {
        var check = CycleCheck(definitions: reading.definitions)
        // A circle within a library set is part of every project that includes it.
        var seen: Set<Set<SourceLocation>> = []
        return reading.definitions.projects.flatMap { project in
            check.problems(in: project).filter { seen.insert($0.places).inserted }.map(\.problem)
        }
    }

    private init(definitions: Definitions) { self.definitions = definitions }

    private mutating func problems(in project: Project) -> [(places: Set<SourceLocation>, problem: Problem)] {
        let variables =
            definitions.variables(of: project) + definitions.tenants(of: project.name).flatMap(\.ownVariables)
        let names = Dictionary(grouping: variables.indices) { variables[$0].name.lowercased() }
        let order = names.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let edges = order.map { name in
            let targets = names[name, default: []].flatMap { references(of: variables[$0].entry) }
            return Array(Set(targets.compactMap { numbers[$0] }))
        }
        return ReferenceGraph(edges: edges).suspects.flatMap { group in
            problems(of: group.flatMap { names[order[$0], default: []].map { variables[$0] } }, in: project)
        }
    }

    private func problems(
        of values: [Variable],
        in project: Project
    ) -> [(places: Set<SourceLocation>, problem: Problem)] {
        let situations = SituationList(for: values, of: project, in: definitions)
        guard situations.isComplete else {
            let places = values.map(\.entry.location)
            return places.min().map { [(Set(places), Self.tooMany(values, at: $0))] } ?? []
        }
        let resolver = VariableResolver(values)
        var seen: Set<Set<SourceLocation>> = []
        return situations.contexts.compactMap { context in
            guard let circle = circle(among: resolver.resolve(in: context), in: context) else { return nil }
            let places = Set(circle.values.map(\.entry.location))
            guard seen.insert(places).inserted else { return nil }
            return (places, Self.problem(with: circle))
        }
    }

    /// One of them is enough: the next appears once it is broken.
    private func circle(among winners: [Variable], in context: ScopeContext) -> VariableCircle? {
        let numbers = Dictionary(
            winners.enumerated().map { ($1.name.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let edges = winners.map { (references[$0.entry.location] ?? []).compactMap { numbers[$0] } }
        return ReferenceGraph(edges: edges).circle.map { path in
            VariableCircle(values: path.map { winners[$0] }, context: context)
        }
    }

    private mutating func references(of entry: VariableEntry) -> [String] {
        if let known = references[entry.location] { return known }
        var names: [String] = []
        if case .text(let text) = entry.value, text.contains("#{") {
            names = ((try? TemplateChecker.references(of: text)) ?? []).map { $0.description.lowercased() }
        }
        references[entry.location] = names
        return names
    }

    private static func problem(with circle: VariableCircle) -> Problem {
        let start =
            circle.values.indices.min { circle.values[$0].entry.location < circle.values[$1].entry.location } ?? 0
        let values = Array(circle.values[start...] + circle.values[..<start])
        let steps = values.map { "'\($0.name)' (\($0.entry.location))" } + ["'\(values[0].name)'"]
        let place = circle.context.inWords
        return Problem(
            values[0].entry.location,
            """
            '\(values[0].name)' can never be evaluated\(place.isEmpty ? "" : " in \(place)"), because it refers to \
            itself: \(steps.joined(separator: " → ")). Break the circle.
            """
        )
    }

    private static func tooMany(_ values: [Variable], at location: SourceLocation) -> Problem {
        let names = Names.quoted(Array(Set(values.map(\.name))).sorted())
        return Problem(
            location,
            severity: .warning,
            """
            The values of \(names) refer to each other and are scoped to so many places that not all of them were \
            tried. Where they form a circle, a deployment will refuse it.
            """
        )
    }
}

extension ScopeContext {
    /// `environment 'dev' and step 'Build'`; empty where nothing is named.
    fileprivate var inWords: String {
        let parts = [("tenant", tenant), ("environment", environment), ("channel", channel), ("step", step)]
            .compactMap { noun, name in name.map { "\(noun) '\($0)'" } }
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}

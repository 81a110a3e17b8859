import SluiceModel

/// Whatever a file names is declared somewhere.
struct ReferenceCheck {
    private let reading: WorkspaceReading
    /// The declared names for fast look-up.
    private let known: [WorkspaceReading.Names: Set<String>]
    private let projects: Set<String>
    private let librarySets: Set<String>

    static func problems(in reading: WorkspaceReading) -> [Problem] {
        let check = ReferenceCheck(reading)
        return reading.references.compactMap(check.problem)
    }

    private init(_ reading: WorkspaceReading) {
        self.reading = reading
        known = reading.names.mapValues(Set.init)
        projects = Set(reading.names(of: .project))
        librarySets = Set(reading.definitions.projects.flatMap(\.variableSets))
    }

    private func problem(with reference: Reference) -> Problem? {
        let names = WorkspaceReading.Names(noun: reference.noun, space: reference.space)
        guard known[names]?.contains(reference.name.text) != true else { return nil }
        switch reference.space {
        case .project(let name) where !projects.contains(name):
            return librarySets.contains(name) ? libraryScope(reference, in: name) : nil
        case .step(let step, inProject: let project) where !declares(step: step, in: project):
            return nil
        default:
            return missing(reference)
        }
    }

    private func declares(step: String, in project: String) -> Bool {
        known[.init(noun: .step, space: .project(project))]?.contains(step) == true
    }

    private func missing(_ reference: Reference) -> Problem {
        let names = reading.names(of: reference.noun, in: reference.space)
        let ending =
            names.isEmpty
            ? ", and \(reference.space) declares none."
            : Suggestion.ending(for: reference.name.text, among: names, listing: "\(reference.space) has")
        let holder = reference.space == .workspace ? "" : " in \(reference.space)"
        return Problem(
            reference.name.location,
            "There is no \(reference.noun.rawValue) '\(reference.name.text)'\(holder)\(ending)"
        )
    }

    /// Octopus §2.2.
    private func libraryScope(_ reference: Reference, in set: String) -> Problem {
        Problem(
            reference.name.location,
            """
            '\(set)' is a library set, which several projects may include, so its values cannot be scoped \
            to \(reference.noun.withArticle). Move the value to the project's own set.
            """
        )
    }
}

import SluiceModel
import SluiceTemplate

/// What `#{…}` says: it can be parsed, and the steps, outputs and packages that it names exist.
enum TemplateCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        let check = OctopusNameCheck(reading)
        return reading.templates.flatMap { problems(with: $0, check) }
            + (reading.definitions.variableSets.flatMap(\.entries)
            + reading.definitions.tenants.flatMap(\.variables)).compactMap(problem)
    }

    private static func problems(with use: TemplateUse, _ check: OctopusNameCheck) -> [Problem] {
        do throws(TemplateError) {
            return try TemplateChecker.references(of: use.text.text).compactMap { check.problem(with: $0, in: use) }
        } catch {
            return [Problem(use.text.location, "\(error)")]
        }
    }

    private static func problem(with entry: VariableEntry) -> Problem? {
        TemplateChecker.problem(withName: entry.name).map {
            Problem(entry.location, "No template could refer to a variable named '\(entry.name)'. \($0)")
        }
    }
}

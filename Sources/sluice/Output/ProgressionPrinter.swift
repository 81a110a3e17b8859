import SluiceModel

/// Draws a release's progression for people: a row for each environment of each phase.
struct ProgressionPrinter {
    let report: ProgressionReport
    private var progression: Progression { report.progression }

    func print() {
        let whom = progression.audience.tenant.map { " for \($0)" } ?? ""
        let release = report.release.release
        let subject = "Release \(release.version) of \(release.project)\(whom)"
        Console.out("\(subject), lifecycle \(progression.lifecycle)")
        Console.out("")
        var table = Table("PHASE", "ENVIRONMENT", "THIS RELEASE", "NEXT")
        for phase in progression.phases {
            for (index, environment) in phase.environments.enumerated() {
                let name = index == 0 ? phase.name + (phase.isOptional ? " (optional)" : "") : ""
                table.add(name, environment, state(in: environment), next(environment))
            }
        }
        table.print()
        let notes = self.notes
        if !notes.isEmpty { Console.out("\n" + notes.joined(separator: "\n")) }
    }

    private func state(in environment: String) -> String {
        guard let visit = progression.lastVisit(to: environment) else { return "-" }
        let outcome = visit.outcome.map(\.rawValue) ?? "Open"
        let time = visit.endedAt.map { " " + TimeText.people($0) } ?? ""
        return visit.isPresent ? "runs since\(time)" : outcome + time
    }

    private func next(_ environment: String) -> String {
        if report.freezes[environment] != nil { return "frozen" }
        if progression.hasSucceeded(in: environment) { return "was there; may return" }
        guard progression.refusal(toEnter: environment) == nil else { return "not yet" }
        return report.isDue(in: environment) ? "due" : "may enter"
    }

    /// Each reason once, in the order of the phases: a table has no room for sentences.
    private var notes: [String] {
        var notes: [String] = []
        for environment in progression.phases.flatMap(\.environments) {
            let obstacle = report.automatic(in: environment)?.obstacle.map {
                "It is automatic in '\(environment)', and not due: \($0)"
            }
            let frozen = report.freezes[environment].map { freezes in
                "'\(environment)' is frozen: \(freezes.map(\.description).joined(separator: "; "))."
            }
            let refusal = progression.refusal(toEnter: environment)?.description
            for note in [refusal, frozen, obstacle].compactMap(\.self)
            where !notes.contains(note) {
                notes.append(note)
            }
        }
        return notes
    }
}

import SluiceEngine
import SluiceModel

/// How the files differ from a release, as people read it.
struct DifferencePrinter {
    private let release: StoredRelease
    private let difference: ReleaseDifference
    private let style: Style

    init(_ release: StoredRelease, _ difference: ReleaseDifference, style: Style = Style(descriptor: 1)) {
        self.release = release
        self.difference = difference
        self.style = style
    }

    func print() { for line in lines { Console.out(line) } }

    /// `+` is only in the files, `-` only in the release, `~` in both and not the same.
    var lines: [String] {
        let name = "\(release.release.project) \(release.release.version)"
        guard !difference.isEmpty else { return ["Release \(name) has what the files have."] }
        return [style.bold("From release \(name) to the files")]
            + section("Process", difference.steps.flatMap(lines))
            + section("Variables", difference.variables.map(line))
            + ["", "The release does not follow them. 'sluice release update-variables' takes up the variables only."]
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", style.bold(title)] + lines
    }

    private func lines(of step: StepDifference) -> [String] {
        switch step.kind {
        case .added: [style.green("  + \(step.step)")]
        case .removed: [style.red("  - \(step.step)")]
        case .moved: [style.yellow("  ~ \(step.step): at another place")]
        case .changed:
            [style.yellow("  ~ \(step.step)")] + step.fields.map { "      " + text($0.name, $0.before, $0.after) }
        }
    }

    private func line(_ variable: VariableDifference) -> String {
        let name = "\(variable.name) (\(variable.scope))"
        let place = "   \(variable.location)"
        switch (variable.before, variable.after) {
        case (nil, _): return style.green("  + \(name): \(shown(variable.after))") + place
        case (_, nil): return style.red("  - \(name): \(shown(variable.before))") + place
        case (let before?, let after?):
            let values =
                variable.changed.contains("value") && !variable.isSensitive
                ? "\(shown(before)) → \(shown(after))" : "\(variable.changed.joined(separator: ", ")) changed"
            return style.yellow("  ~ \(name): \(values)") + place
        }
    }

    private func text(_ name: String, _ before: String?, _ after: String?) -> String {
        switch (before, after) {
        case (nil, _): style.green("+ \(name): \(shown(after))")
        case (_, nil): style.red("- \(name): \(shown(before))")
        default: style.yellow("~ \(name): \(shown(before)) → \(shown(after))")
        }
    }

    /// One line of it, so that scripts do not drown the rest.
    private func shown(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "''" }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count == 1 ? text : "\(lines[0])… (\(lines.count) lines)"
    }
}

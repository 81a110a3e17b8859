import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("How the files moved on since a release")
struct ReleaseDriftTests {
    private let steps: [Step] = [.sample("A", with: .text("1")), .sample("B")]
    private let entries = [
        VariableEntry(name: "Color", value: .text("#f00"), location: .sample),
        VariableEntry(name: "Size", value: .text("1"), location: .sample),
    ]

    private func drift(steps: [Step]? = nil, entries: [VariableEntry]? = nil, project: String = "web") -> [String] {
        let release = Release.sample(steps: self.steps, variables: definitions(self.steps, self.entries).all)
        let now = definitions(steps ?? self.steps, entries ?? self.entries, project: project)
        return ReleaseDrift(of: StoredRelease(id: ReleaseID(1), release: release), from: now.definitions).differences
    }

    private func definitions(
        _ steps: [Step],
        _ entries: [VariableEntry],
        project: String = "web"
    ) -> (definitions: Definitions, all: [Variable]) {
        let project = Project(
            name: project,
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: [],
            steps: steps,
            rollback: .failedStep,
            location: .sample
        )
        let sets = [VariableSet(name: "web", entries: entries, location: .sample)]
        let definitions = Definitions(projects: [project], variableSets: sets)
        return (definitions, definitions.variables(of: project))
    }

    private func entry(_ name: String, _ text: String, line: Int = 9) -> VariableEntry {
        VariableEntry(name: name, value: .text(text), location: SourceLocation(file: "v.yaml", line: line, column: 1))
    }

    @Test func unchangedFilesDoNotDiffer() {
        #expect(drift().isEmpty)
    }

    @Test func onlyWhatIsWrittenCountsAndNotWhere() {
        #expect(drift(entries: [entry("Size", "1"), entry("Color", "#f00", line: 30)]).isEmpty)
    }

    @Test func stepsThatCameWentOrChangedAreNamed() {
        #expect(
            drift(steps: [.sample("A", with: .text("2")), .sample("C")]) == [
                "Step 'B' is no longer in the process.", "Step 'C' is new in the process.", "Step 'A' has changed.",
            ]
        )
    }

    @Test func anotherOrderIsADifference() {
        #expect(drift(steps: steps.reversed()) == ["The steps are in another order."])
    }

    @Test func aDisabledStepIsGone() {
        #expect(drift(steps: [steps[0], .sample("B", disabled: true)]) == ["Step 'B' is no longer in the process."])
    }

    @Test func variablesThatCameWentOrChangedAreNamed() {
        #expect(
            drift(entries: [entry("Color", "#0f0"), entry("Shape", "round")]) == [
                "Variable 'Color' has changed.", "Variable 'Shape' is new.", "Variable 'Size' is gone.",
            ]
        )
    }

    @Test func aNewScopeIsAChange() {
        let scoped = VariableEntry(
            name: "Color",
            value: .text("#f00"),
            scope: Scope(environments: ["dev"]),
            location: .sample
        )
        #expect(drift(entries: [scoped, entries[1]]) == ["Variable 'Color' has changed."])
    }

    @Test func aProjectThatIsGoneIsSaid() {
        #expect(drift(project: "other") == ["Project 'web' is no longer in the files."])
    }
}

import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("What a release holds and the files do not, or the other way")
struct ReleaseDifferenceTests {
    private static let steps: [Step] = [
        .sample(
            "A",
            parameters: ["region": "eu-west-1"],
            with: .map([.init("cpu", .text("256")), .init("tags", .list([.text("x")]))])
        ),
        .sample("B"),
    ]
    private static let entries = [entry("Color", "#f00"), entry("Size", "1", Scope(environments: ["dev"]))]

    private static func entry(_ name: String, _ text: String, _ scope: Scope = Scope(), line: Int = 9) -> VariableEntry
    {
        VariableEntry(
            name: name,
            value: .text(text),
            scope: scope,
            location: SourceLocation(file: "v.yaml", line: line, column: 1)
        )
    }

    private static func definitions(_ steps: [Step], _ entries: [VariableEntry]) -> Definitions {
        let project = Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: [],
            steps: steps,
            rollback: .failedStep,
            location: .sample
        )
        return Definitions(
            projects: [project],
            variableSets: [VariableSet(name: "web", entries: entries, location: .sample)]
        )
    }

    private static func release(_ entries: [VariableEntry] = entries) -> Release {
        let definitions = definitions(steps, entries)
        return .sample(steps: steps, variables: definitions.projects.flatMap { definitions.variables(of: $0) })
    }

    private func difference(
        steps: [Step] = steps,
        entries: [VariableEntry] = entries,
        from before: [VariableEntry] = entries
    ) throws -> ReleaseDifference {
        try ReleaseDifference(
            of: StoredRelease(id: ReleaseID(1), release: Self.release(before)),
            from: Self.definitions(steps, entries)
        )
    }

    @Test func theSameFilesDoNotDiffer() throws {
        #expect(try difference().isEmpty)
    }

    @Test func aChangedStepShowsItsFields() throws {
        let with = RequestNode.map([.init("cpu", .text("512")), .init("memory", .text("1"))])
        let steps: [Step] = [
            .sample("A", parameters: ["region": "eu-west-1"], with: with, condition: .always), .sample("B"),
        ]
        #expect(
            try difference(steps: steps).steps == [
                StepDifference(
                    step: "A",
                    kind: .changed,
                    fields: [
                        .init(name: "condition", before: nil, after: "always"),
                        .init(name: "with.cpu", before: "256", after: "512"),
                        .init(name: "with.memory", before: nil, after: "1"),
                        .init(name: "with.tags[0]", before: "x", after: nil),
                    ]
                )
            ]
        )
    }

    @Test func stepsComeGoAndMove() throws {
        #expect(
            try difference(steps: [.sample("C"), Self.steps[0]]).steps == [
                StepDifference(step: "B", kind: .removed, fields: []),
                StepDifference(step: "C", kind: .added, fields: []),
            ]
        )
        #expect(try difference(steps: Self.steps.reversed()).steps.map(\.kind) == [.moved, .moved])
    }

    @Test func aValueIsToldBeforeAndAfter() throws {
        let entries = [Self.entry("Color", "#0f0", line: 12), Self.entries[1]]
        let found = try #require(try difference(entries: entries).variables.first)
        #expect(found.before == "#f00" && found.after == "#0f0" && found.changed == ["value"])
        #expect(found.location.line == 12)
    }

    @Test func aValueOfAnotherScopeIsAnother() throws {
        let entries = [Self.entries[0], Self.entry("Size", "1", Scope(environments: ["prod"]))]
        let found = try difference(entries: entries).variables
        #expect(found.map(\.scope) == [Scope(environments: ["dev"]), Scope(environments: ["prod"])])
        #expect(found.map(\.before) == ["1", nil])
        #expect(found.map(\.after) == [nil, "1"])
    }

    @Test func aPromptIsAChangeToo() throws {
        let asked = VariableEntry(name: "Color", value: .text("#f00"), prompt: VariablePrompt(), location: .sample)
        #expect(try difference(entries: [asked, Self.entries[1]]).variables.map(\.changed) == [["prompt"]])
    }

    @Test func ofASecretNothingIsShown() throws {
        func secret(_ name: String) -> VariableEntry {
            VariableEntry(name: "Key", value: .environment(name), isSensitive: true, location: .sample)
        }
        let found = try difference(entries: [secret("NEW")], from: [secret("OLD")]).variables
        #expect(found.map(\.before) == [Secret.mask])
        #expect(found.map(\.after) == [Secret.mask])
        #expect(found.map(\.changed) == [["value"]])
    }

    @Test func aProjectThatIsGoneIsAnError() {
        let release = StoredRelease(id: ReleaseID(1), release: Self.release())
        #expect(throws: ReleaseError.noProject("web", known: [])) {
            try ReleaseDifference(of: release, from: Definitions())
        }
    }

    @Test func anUpdateTakesUpTheVariablesAndNothingElse() async throws {
        try await withStore { store in
            let release = try await store.insert(Self.release())
            let changed = [Self.entry("Color", "#0f0"), Self.entries[1]]
            let updater = VariableUpdater(
                definitions: Self.definitions([Self.steps[0]], changed),
                store: store,
                git: GitState(commit: "fedcba", isDirty: false),
                user: "bob",
                now: { .noon }
            )
            let update = try #require(try await updater.update(release))
            #expect(update.number == 1 && update.snapshot.changedValues == 1)
            #expect(update.snapshot.createdBy == "bob" && update.snapshot.git.commit == "fedcba")
            let updated = try #require(try await store.release(release.id))
            #expect(updated.variables.map(\.entry) == changed)
            #expect(updated.release == release.release)
            #expect(try await updater.update(updated) == nil)
        }
    }
}

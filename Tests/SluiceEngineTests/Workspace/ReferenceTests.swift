import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceEngine

/// The reference in `Sources/sluice/sluice.docc` has a row for everything that can be written in a workspace.
struct ReferenceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/sluice/sluice.docc").path

    /// The first cells of all rows, without their backquotes.
    private func rows(of page: String) throws -> Set<String> {
        let text = String(decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(page).md")), as: UTF8.self)
        let cells = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap {
            $0.split(separator: "|").first
        }
        return Set(cells.flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != "`" && $0 != " " } })
    }

    @Test(arguments: StepRegistry.builtIn.catalogue.stepTypes)
    func aStepTypeHasAPageWithItsParametersAndOutputs(_ type: StepTypeDeclaration) throws {
        let rows = try rows(of: "Steps/\(type.name)")
        #expect(Set(type.parameters + (type.outputs ?? []) + ["timeout"]).subtracting(rows) == [])
        #expect(rows.contains("packages") == type.packagesAllowed)
    }

    @Test(arguments: FeedRegistry.builtIn.types.map(\.declaration))
    func aFeedTypeHasAPageWithItsSettings(_ type: FeedTypeDeclaration) throws {
        let rows = try rows(of: "Feeds/\(type.name)")
        #expect(Set(type.requiredSettings + type.optionalSettings).subtracting(rows) == [])
    }

    @Test(
        arguments: [
            (LifecycleReader.shape, ""), (LifecycleReader.phaseShape, "phases[]."),
            (RetentionReader.shape, "retention."),
            (AccountReader.shape, ""),
            (FeedReader.shape, ""), (ProjectReader.shape, ""), (ChannelReader.shape, "channels[]."),
            (StepDefinitionReader.shape, ""), (VariableSetReader.shape, ""),
            (VariableSetReader.entryShape, "values[]."), (TagSetReader.shape, ""), (TenantReader.shape, ""),
            (TenantReader.connectionShape, "projects[]."), (TenantVariableReader.shape, "tenantVariables[]."),
            (FreezeReader.shape, ""), (FreezeReader.recurrenceShape, "recurrence."),
        ]
    )
    func everyKeyOfAFileHasARow(_ shape: MapShape, _ prefix: String) throws {
        let keys = Set(shape.keys.map { prefix + $0 })
        let rows = try rows(of: "Workspace")
        #expect(keys.subtracting(rows) == [])
    }

    @Test func everyVariableOfSluiceHasARow() throws {
        let page = URL(filePath: "\(Self.folder)/SystemVariables.md")
        let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
        let source = URL(filePath: "\(Self.folder)/../../SluiceEngine/Variables/SystemVariables.swift")
        let code = String(decoding: try Data(contentsOf: source), as: UTF8.self)
        let names = code.split(separator: "\"").filter { $0.hasPrefix("Octopus.") && !$0.contains("\\") }
        #expect(names.count > 10)
        #expect(names.filter { !text.contains("`\($0)`") && $0 != "Octopus.Action" } == [])
    }
}

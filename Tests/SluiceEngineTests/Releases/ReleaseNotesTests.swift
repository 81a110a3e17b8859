import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("The notes of a release (Octopus §4.3)")
struct ReleaseNotesTests {
    private func rendered(_ template: String, variables: [Variable] = []) throws -> String {
        let known = CreationVariables(
            project: "web",
            channel: .default,
            variables: variables,
            git: GitState(commit: "0123abc", isDirty: false, ref: "refs/heads/main")
        )
        return try ReleaseNotes(template: template, variables: known).rendered(
            version: "1.0.1",
            packages: [.sample()],
            fields: [CustomField(name: "Ticket", value: "OPS-7")]
        )
    }

    @Test func theyKnowTheReleaseTheyBelongTo() throws {
        let template = """
            #{Octopus.Project.Name} #{Octopus.Release.Number} in #{Octopus.Release.Channel.Name}, \
            #{Octopus.Release.CustomFields[Ticket]}, #{Octopus.Release.Git.CommitHash} of \
            #{Octopus.Release.Git.BranchName}
            """
        #expect(try rendered(template) == "web 1.0.1 in Default, OPS-7, 0123abc of main")
    }

    @Test func theyKnowThePackages() throws {
        let template = "#{each one in Octopus.Release.Package}- #{one.PackageId} #{one.Version}#{/each}"
        #expect(try rendered(template) == "- hello-color 1.0.1")
    }

    @Test func theyMayUseVariablesThatHoldEverywhere() throws {
        #expect(try rendered("By #{Team}", variables: [.sample("Team", .text("ops"))]) == "By ops")
    }

    @Test func whatHasNoValueIsRefused() {
        let reason = "#{Team} has no value that holds in every environment."
        #expect(throws: ReleaseError.unresolvedNotes(reason)) { try rendered("By #{Team}") }
        let sentence = "\(ReleaseError.unresolvedNotes(reason))"
        #expect(sentence.hasSuffix("A '#{' that is meant as it stands is written '##{'."))
    }

    @Test func markdownStaysAsItIs() throws {
        #expect(try rendered("# One\n\n* `a` ##{b}\n") == "# One\n\n* `a` #{b}\n")
    }
}

import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("A release gets its number (Octopus §4.1, §4.2)")
struct ReleaseNumberingTests {
    private func project(_ versioning: ReleaseVersioning?, steps: [Step] = [.register]) -> Project {
        Project(
            name: "web",
            lifecycle: nil,
            versioning: versioning,
            variableSets: [],
            channels: [
                Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: []),
                Channel(name: "Beta", isDefault: false, lifecycle: nil, rules: []),
            ],
            steps: steps,
            rollback: .failedStep,
            location: .sample
        )
    }

    /// - Parameter releases: newest first, `version` in Stable or `version@channel`.
    private func number(
        _ versioning: ReleaseVersioning?,
        after releases: [String] = [],
        asked: String? = nil,
        in channel: String = "Stable",
        variables: [Variable] = [],
        steps: [Step] = [.register],
        at now: Date = .noon
    ) throws -> String? {
        let project = project(versioning, steps: steps)
        let channel = try project.requireChannel(named: channel)
        let numbers = releases.map { text in
            let parts = text.split(separator: "@").map(String.init)
            return ReleaseNumber(version: parts[0], channel: parts.count > 1 ? parts[1] : "Stable")
        }
        let known = CreationVariables(
            project: "web",
            channel: channel,
            variables: variables,
            git: GitState(commit: "0123abc", isDirty: false)
        )
        return try ReleaseNumbering(project: project, releases: numbers, variables: known)
            .number(asked: asked, in: channel, steps: steps.filter { !$0.isDisabled }, at: now)?.version
    }

    private func templated(_ template: String, after releases: [String] = [], in channel: String = "Stable") throws
        -> String?
    {
        try number(.template(template), after: releases, in: channel)
    }

    @Test func theFirstReleaseCountsFromZero() throws {
        #expect(try templated("#{Octopus.Version.LastMajor}.#{Octopus.Version.NextMinor}.0") == "0.1.0")
    }

    @Test(
        arguments: [
            ("LastMajor", "2"), ("NextMajor", "3"), ("LastMinor", "3"), ("NextMinor", "4"), ("LastPatch", "4"),
            ("NextPatch", "5"), ("LastBuild", "4"), ("NextBuild", "5"), ("LastRevision", "7"), ("NextRevision", "8"),
        ]
    )
    func numbersAreThoseOfTheHighestRelease(_ name: String, _ expected: String) throws {
        let releases = ["1.9.9", "2.3.4.7-rc.1", "2.3.4.6"]
        #expect(try templated("#{Octopus.Version.\(name)}", after: releases) == expected)
    }

    @Test func theSuffixIsThePreRelease() throws {
        #expect(try templated("3.0.0-#{Octopus.Version.LastSuffix}", after: ["2.0.0-rc.1"]) == "3.0.0-rc.1")
    }

    @Test func aChannelCountsForItself() throws {
        let releases = ["2.0.0", "1.5.0@Beta", "1.4.0@Beta"]
        let own = "#{Octopus.Version.Channel.LastMajor}.#{Octopus.Version.Channel.NextMinor}"
        #expect(try templated(own, after: releases, in: "Beta") == "1.6")
        #expect(try templated(own, after: releases) == "2.1")
        let beta = "#{Octopus.Version.Channel[Beta].LastMajor}.#{Octopus.Version.Channel[Beta].LastMinor}.9"
        #expect(try templated(beta, after: releases) == "1.5.9")
    }

    @Test func theTimeIsInUTC() throws {
        let template = """
            #{Octopus.Date.Year}.#{Octopus.Date.Month}.#{Octopus.Date.Day}-#{Octopus.Date.DayOfYear}\
            .#{Octopus.Time.Hour}.#{Octopus.Time.Minute}.#{Octopus.Time.Second}
            """
        let moment = Date(timeIntervalSince1970: 1_709_251_199)  // A leap day, 2024-02-29T23:59:59Z.
        #expect(try number(.template(template), at: moment) == "2024.2.29-60.23.59.59")
    }

    @Test(
        arguments: [
            ("1.2.i", ["1.2.7", "1.3.9"], "1.2.8"), ("c.i.c", ["1.2.3"], "1.3.0"), ("i.c.c", ["1.2.3"], "2.0.3"),
            ("1.0.i", [], "1.0.0"), ("c.c.c-beta.i", ["1.2.3-beta.7"], "1.2.3-beta.8"), ("1.0.0", [], "1.0.0"),
        ]
    )
    func theTemplateMayMakeAMask(_ mask: String, _ releases: [String], _ expected: String) throws {
        #expect(try templated(mask, after: releases) == expected)
    }

    @Test func aTemplateMaySayWithVariablesWhatTheMaskIs() throws {
        let values: [Variable] = [
            .sample("Line", .text("4.2")),
            .sample("Line", .text("5.0"), scope: Scope(channels: ["Beta"])),
        ]
        let template = ReleaseVersioning.template("#{Line}.i")
        #expect(try number(template, after: ["4.2.0"], variables: values) == "4.2.1")
        #expect(try number(template, after: ["4.2.0"], in: "Beta", variables: values) == "5.0.0")
    }

    @Test func aValueOfOneEnvironmentCannotTakePart() {
        let value = Variable.sample("Line", .text("4.2"), scope: Scope(environments: ["dev"]))
        let reason = "#{Line} has no value that holds in every environment."
        #expect(throws: VersionNumberError.unresolved(template: "#{Line}.i", reason: reason)) {
            try number(.template("#{Line}.i"), variables: [value])
        }
    }

    @Test func theChannelAndTheCommitAreKnown() throws {
        let template = "1.0-#{Octopus.Release.Channel.Name}.#{Octopus.Release.Git.CommitHash}.#{Octopus.Project.Name}"
        #expect(try templated(template) == "1.0-Stable.0123abc.web")
    }

    @Test func whatMakesNoVersionIsRefused() {
        #expect(throws: VersionNumberError.noVersion("a b", template: "a b")) { try templated("a b") }
        #expect(throws: ReleaseError.reservedVersion("latest")) { try templated("latest") }
        #expect(throws: VersionMaskError.self) { try templated("1.i", after: ["1.2147483647"]) }
    }

    @Test func whatIsAskedForGoesBefore() throws {
        #expect(try number(.template("1.i"), after: ["1.0"], asked: "7.0") == "7.0")
        #expect(try number(nil, after: ["1.2.7"], asked: "1.2.i") == "1.2.8")
        #expect(try number(nil, after: ["1.2.3.4"], asked: "1.2.3-rc") == "1.2.3-rc")
        #expect(throws: ReleaseError.noVersion(project: "web")) { try number(nil) }
    }

    @Test func aDonorThatIsMissingIsNamedBeforeTheFeedIsAsked() throws {
        let donor = ReleaseVersioning.donorPackage(step: "Register", package: "web")
        #expect(try number(donor) == nil)
        let missing: [([Step], MissingDonor)] = [
            ([.sample("Other")], .step), ([.sample("Register")], .package),
            ([.sample("Register", disabled: true)], .disabled),
        ]
        for (steps, reason) in missing {
            #expect(throws: ReleaseError.noDonor(project: "web", step: "Register", package: "web", because: reason)) {
                try number(donor, steps: steps)
            }
        }
    }
}

extension Step {
    fileprivate static let register = Step.sample(packages: [.sample("web", feed: "shelf")])
}

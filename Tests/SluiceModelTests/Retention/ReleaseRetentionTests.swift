import Foundation
import SluiceModel
import Testing

struct ReleaseRetentionTests {
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    /// Releases 1, 2, … made a day apart, the newest today; each line of `deployments` is one, oldest first: the
    /// number of its release, the environment, and `!` where it failed or `?` where it has not ended.
    private func history(_ count: Int, _ deployments: [String]) -> [ReleaseVisits] {
        var releases = (1...count).map { number in
            ReleaseVisits(
                id: ReleaseID(Int64(number)),
                project: "web",
                version: "1.0.\(number)",
                channel: "Default",
                createdAt: Self.day(count - number)
            )
        }
        for (index, text) in deployments.enumerated() {
            let words = text.split(separator: " ").map(String.init)
            guard let number = Int(words[0]) else { continue }
            let outcome: DeploymentOutcome? =
                words[1].hasSuffix("?") ? nil : words[1].hasSuffix("!") ? .failed : .succeeded
            let visit = ReleaseVisits.Visit(
                deployment: DeploymentID(Int64(index + 1)),
                place: .init(environment: words[1].filter(\.isLetter), tenant: words.count > 2 ? words[2] : nil),
                at: releases[number - 1].createdAt,
                outcome: outcome,
                order: outcome == nil ? .max : Int64(index + 1)
            )
            releases[number - 1].visits.append(visit)
        }
        return releases
    }

    private static func day(_ ago: Int) -> Date { now.addingTimeInterval(-86_400 * Double(ago)) }

    private func expired(_ rules: RetentionRules, _ count: Int, _ deployments: [String]) -> [Int64] {
        ReleaseRetention(at: Self.now) { _ in rules }.expired(history(count, deployments)).map(\.id.number)
    }

    private func expired(_ policy: RetentionPolicy, _ count: Int, _ deployments: String...) -> [Int64] {
        expired(RetentionRules(everywhere: policy), count, deployments)
    }

    /// Dev and Test in one phase, then Prod.
    private func rules(
        lifecycle: RetentionPolicy? = nil,
        first: RetentionPolicy? = nil,
        second: RetentionPolicy? = nil
    ) -> RetentionRules {
        func phase(_ name: String, _ environments: [String], _ retention: RetentionPolicy?) -> Phase {
            Phase(
                name: name,
                environments: environments,
                minimumEnvironmentsBeforePromotion: 0,
                isOptional: false,
                retention: retention
            )
        }
        let phases = [phase("First", ["dev", "test"], first), phase("Second", ["prod"], second)]
        let location = SourceLocation(file: "lists.yaml", line: 1, column: 1)
        return RetentionRules(
            of: Lifecycle(name: "default", phases: phases, retention: lifecycle, location: location),
            over: ["dev", "test", "prod", "gone"]
        )
    }

    /// Octopus's own example: 15 releases, keep 3, phases Staging and Production.
    @Test func theWorkedExampleOfOctopus() {
        let deployments = (1...9).map { "\($0) staging" } + (1...6).map { "\($0) production" }
        let versions = ReleaseRetention(at: Self.now) { _ in RetentionRules(everywhere: .items(3)) }
            .expired(history(15, deployments)).map(\.version)
        #expect(versions == ["1.0.1", "1.0.10", "1.0.11", "1.0.12"])
    }

    @Test func foreverNothingGoes() {
        #expect(expired(.forever, 3, "1 dev", "2 dev", "3 dev") == [])
    }

    @Test func whatRunsAndWhatRanBeforeStays() {
        #expect(expired(.items(0), 4, "1 dev", "2 dev", "3 dev", "4 dev") == [1, 2])
    }

    @Test func aDeploymentAgainIsNotWhatRanBefore() {
        #expect(expired(.items(0), 3, "1 dev", "2 dev", "3 dev", "3 dev") == [1])
    }

    @Test func soManyMoreStay() {
        #expect(expired(.items(1), 4, "1 dev", "2 dev", "3 dev", "4 dev") == [1])
        #expect(expired(.items(2), 4, "1 dev", "2 dev", "3 dev", "4 dev") == [])
    }

    @Test func aReleaseGoesOnlyIfNoPhaseKeepsIt() {
        #expect(expired(.items(0), 4, "1 dev", "1 prod", "2 dev", "3 dev", "4 dev") == [2])
    }

    @Test func thePhasesCountTogetherWhatTheirEnvironmentsHad() {
        let history = (1...5).map { "\($0) \($0.isMultiple(of: 2) ? "dev" : "test")" } + ["6 dev", "6 test"]
        // Dev keeps 6 and 4, test 6 and 5 by themselves; of 1, 2 and 3 the phase keeps one.
        #expect(expired(rules(lifecycle: .items(1)), 6, history) == [1, 2])
        #expect(expired(.items(1), 6, "1 test", "2 dev", "3 test", "4 dev", "5 test", "6 dev", "6 test") == [1])
    }

    @Test func aPhaseInheritsFromTheNearestEarlierOneThenFromTheLifecycle() {
        let history = (1...4).flatMap { ["\($0) dev", "\($0) prod"] }
        #expect(expired(rules(), 4, history) == [])
        #expect(expired(rules(lifecycle: .items(0)), 4, history) == [1, 2])
        #expect(expired(rules(lifecycle: .items(0), first: .items(1)), 4, history) == [1])
        #expect(expired(rules(lifecycle: .items(0), first: .items(1), second: .items(0)), 4, history) == [1])
        #expect(expired(rules(lifecycle: .items(0), second: .forever), 4, history) == [])
        #expect(expired(rules(first: .items(0)), 4, history) == [1, 2])
        #expect(expired(rules(second: .items(0)), 4, history) == [])
    }

    @Test func whatIsInNoPhaseGoesByTheLifecycle() {
        #expect(expired(rules(lifecycle: .items(0), first: .forever), 5, ["1 gone", "2 gone", "3 gone"]) == [1, 4, 5])
    }

    @Test func eachTenantKeepsItsOwn() {
        #expect(expired(.items(0), 3, "1 prod acme", "2 prod", "3 prod") == [])
    }

    @Test func failuresNeitherRunNorPushOutWhatRuns() {
        #expect(expired(.items(0), 5, "1 dev", "2 dev", "3 dev!", "4 dev!", "5 dev!") == [3, 4])
    }

    @Test func whatIsOnItsWayStays() {
        #expect(expired(.items(0), 4, "1 dev?", "2 dev", "3 dev", "4 dev") == [2])
    }

    @Test func thoseThatWentNowhereAreCountedByThemselves() {
        #expect(expired(.items(1), 5, "4 dev", "5 dev") == [1, 2])
    }

    @Test func aGoingBackMakesTheOlderOneRun() {
        #expect(expired(.items(0), 3, "1 dev", "2 dev", "3 dev", "1 dev") == [2])
    }

    @Test func whatARollbackGoesToStaysAfterOneToo() {
        #expect(expired(.items(0), 3, "1 dev", "2 dev", "3 dev", "2 dev") == [])
    }

    @Test func whatCameLastStaysWhileAnotherWaits() {
        #expect(expired(.items(0), 5, "1 dev", "2 dev", "3 dev", "4 dev!", "1 dev?") == [5])
    }

    @Test func youngOnesStay() {
        #expect(expired(.days(2), 5) == [1, 2, 3])
        #expect(expired(.days(0), 5) == [1, 2, 3, 4, 5])
        #expect(expired(.days(2), 6, "1 dev", "2 dev", "3 dev", "4 dev", "5 dev", "6 dev") == [1, 2, 3, 4])
        #expect(expired(.days(3), 6, "1 dev", "2 dev", "3 dev", "4 dev", "5 dev", "6 dev") == [1, 2, 3])
    }

    /// Whatever the history, what a person may want back at once is there afterwards.
    @Test func noHistoryLosesWhatRunsOrRanBefore() {
        var generator = Seeded(state: 7)
        for _ in 0..<500 {
            let deployments = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                let mark = ["", "", "", "!", "?"].randomElement(using: &generator) ?? ""
                let place = ["dev", "prod"].randomElement(using: &generator) ?? ""
                return "\(Int.random(in: 1...8, using: &generator)) \(place)\(mark)"
            }
            let releases = history(8, deployments)
            let rules = RetentionRules(everywhere: .items(Int.random(in: 0...2, using: &generator)))
            let gone = Set(
                ReleaseRetention(at: Self.now) { _ in rules }.expired(releases).map { Int($0.id.number) }
            )
            for place in ["dev", "prod"] {
                let there = deployments.map { $0.split(separator: " ") }.filter { $0[1].hasPrefix(place) }
                let ran = there.filter { $0[1] == place }.compactMap { Int($0[0]) }
                let replaced = ran.last { $0 != ran.last }
                let before = ran.firstIndex { $0 == ran.last }.flatMap { ran[..<$0].last }
                let open = there.filter { $0[1].hasSuffix("?") }.compactMap { Int($0[0]) }
                let latest = there.last { !$0[1].hasSuffix("?") }.flatMap { Int($0[0]) }
                let needed = Set(open + [ran.last, replaced, before, latest].compactMap { $0 })
                #expect(gone.isDisjoint(with: needed), "\(deployments)")
            }
        }
    }
}

/// SplitMix64: the same numbers on every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

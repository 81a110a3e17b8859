import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

struct FreezeReadingTests {
    private func load(_ freezes: String) -> LoadedDefinitions {
        TestWorkspace("projects/freezes.yaml", freezes).load()
    }

    @Test func afreezeIsReadWithItsScopeAndRecurrence() throws {
        let loaded = load(
            """
            freezes:
              - name: Weekends
                start: 2026-11-20T16:00
                end: 2026-11-23T07:00
                timeZone: Europe/Berlin
                projects: [web]
                environments: prod
                recurrence: { type: weekly, every: 2, days: [Friday, monday], until: 2027-06-30, times: 9 }
            """
        )
        #expect(loaded.problems == [])
        let freeze = try #require(loaded.definitions.freezes.first)
        #expect(freeze.start.description == "2026-11-20 16:00")
        #expect(freeze.end.description == "2026-11-23 07:00")
        #expect(freeze.zone.identifier == "Europe/Berlin")
        #expect(freeze.projects == ["web"])
        #expect(freeze.environments == ["prod"])
        #expect(freeze.tenants == [])
        let until = try #require(WallTime("2027-06-30")).day
        #expect(
            freeze.recurrence
                == Recurrence(.weekly, interval: 2, weekdays: [.friday, .monday], until: until, times: 9)
        )
    }

    @Test func withoutAZoneItIsUTCAndWithoutAScopeItIsEverything() throws {
        let freeze = try #require(
            load("freezes: [{ name: a, start: 2026-12-24, end: 2026-12-25 }]").definitions.freezes.first
        )
        #expect(freeze.zone.secondsFromGMT() == 0)
        #expect(freeze.concerns(project: "web", environment: "prod", tenant: nil))
        #expect(freeze.recurrence == nil)
    }

    /// Half a freeze would keep back the wrong deployments, so every project is stopped.
    @Test func oneThatCannotBeReadConcernsEveryProject() {
        let loaded = load("freezes: [{ name: a, start: 2026-12-24, end: 24 December }]")
        #expect(loaded.definitions.freezes == [])
        #expect(loaded.errors(concerning: "web").count == 1)
    }
}

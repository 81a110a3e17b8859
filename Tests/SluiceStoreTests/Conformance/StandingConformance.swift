import SluiceModel
import SluiceStore
import Testing

struct StandingConformance {
    @Test(arguments: Backend.allCases)
    func whatRunsIsWhatLastSucceeded(_ backend: Backend) async throws {
        try await backend.withStore { store in
            #expect(try await store.current(project: "web", environment: "dev") == nil)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let second = try await store.deploy("2", to: "dev", ending: .noChange)
            for outcome in DeploymentOutcome.allCases where !outcome.isSuccess {
                try await store.deploy("3", to: "dev", ending: outcome)
            }
            #expect(try await store.current(project: "web", environment: "dev")?.id == second)
            #expect(try await store.current(project: "web", environment: "prod") == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func anEarlierReleaseRunsAgainOnceItIsDeployedAgain(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .succeeded)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            #expect(try await store.current(project: "web", environment: "dev")?.version == "1")
        }
    }

    @Test(arguments: Backend.allCases)
    func everyPlaceShowsWhatRunsAndWhatCameLast(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let good = try await store.deploy("1", to: "prod", ending: .succeeded)
            let bad = try await store.deploy("2", to: "prod", ending: .rolledBack)
            let open = try await store.deploy("2", to: "dev").id
            let other = try await store.deploy("1", of: "api", to: "dev", ending: .succeeded)
            let standings = try await store.standings()
            #expect(standings.map(\.project) == ["api", "web", "web"])
            #expect(try await store.standings(project: "web") == Array(standings.dropFirst()))
            #expect(standings.map(\.environment) == ["dev", "dev", "prod"])
            #expect(standings.map(\.current?.id) == [other, nil, good])
            #expect(standings.map(\.latest.id) == [other, open, bad])
        }
    }
}

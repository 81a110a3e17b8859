import SluiceModel
import SluiceStore
import Testing

struct SnapshotConformance {
    @Test(arguments: Backend.allCases)
    func aReleaseIsDeployedWithTheVariablesItTookUpLast(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let made = try await store.insert(.sample())
            _ = try await store.insert(.sample(color: "#00f"), into: made.id)
            let second = try await store.insert(.sample(color: "#0f0"), into: made.id)
            let release = try await store.release(project: "web", version: "1.0.0")
            #expect(release?.update == second)
            #expect(release?.snapshot == 2)
            #expect(release?.release == made.release)
            #expect(try await store.release(made.id) == release)
        }
    }

    @Test(arguments: Backend.allCases)
    func everySnapshotStaysReadable(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let made = try await store.insert(.sample())
            let first = try await store.insert(.sample(color: "#00f"), into: made.id)
            let second = try await store.insert(.sample(color: "#0f0"), into: made.id)
            #expect(try await store.release(made.id, snapshot: 0) == made)
            #expect(try await store.release(made.id, snapshot: 1)?.update == first)
            #expect(try await store.release(made.id, snapshot: 3) == nil)
            #expect(try await store.snapshots(of: made.id) == [first, second])
        }
    }

    @Test(arguments: Backend.allCases)
    func aSnapshotNeedsItsRelease(_ backend: Backend) async throws {
        _ = try await backend.withStore { store in
            await #expect(throws: StoreError.noRelease(ReleaseID(7))) {
                try await store.insert(.sample(), into: ReleaseID(7))
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aDeploymentKeepsItsSnapshotAndItsAnswers(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample())
            let answers: [String: StoredAnswer] = [
                "Color": .text("#fff"), "Key": .unkept,
                "Token": .sealed(SealedText(keyID: "0123456789abcdef", payload: "YWJj")),
            ]
            let new = NewDeployment(
                of: release.id,
                environment: "dev",
                snapshot: 3,
                answers: answers,
                owner: .sample(),
                at: .noon
            )
            let deployment = try await store.insertDeployment(new)
            #expect(deployment.snapshot == 3)
            #expect(deployment.answers == answers)
            #expect(try await store.deployment(deployment.id) == deployment)
        }
    }
}

import SluiceModel
import SluiceStore
import Testing

struct TenantConformance {
    /// Opens a deployment of the first release to dev.
    private func open(_ tenant: String?, in store: any Store) async throws -> Deployment {
        try await store.insertDeployment(
            NewDeployment(of: ReleaseID(1), environment: "dev", tenant: tenant, owner: .sample(), at: .noon)
        )
    }

    @Test(arguments: Backend.allCases)
    func eachTenantHasAPlaceOfItsOwn(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample())
            let none = try await open(nil, in: store)
            let acme = try await open("acme", in: store)
            #expect(acme.tenant == "acme")
            #expect(none.tenant == nil)
            await #expect(throws: StoreError.deploymentOpen(acme)) { try await open("acme", in: store) }
            await #expect(throws: StoreError.deploymentOpen(none)) { try await open(nil, in: store) }
            #expect(try await store.openDeployments() == [none, acme])
        }
    }

    @Test(arguments: Backend.allCases)
    func whatRunsIsKnownForEachTenant(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample())
            let acme = try await open("acme", in: store)
            try await store.append(.ended(DeploymentEnd(.succeeded)), at: .noon, to: acme.id)
            let beta = try await open("beta", in: store)
            #expect(try await store.current(project: "web", environment: "dev", tenant: "acme")?.id == acme.id)
            #expect(try await store.current(project: "web", environment: "dev", tenant: "beta") == nil)
            #expect(try await store.current(project: "web", environment: "dev") == nil)
            let standings = try await store.standings()
            #expect(standings.map(\.tenant) == ["acme", "beta"])
            #expect(standings.map(\.latest.id) == [acme.id, beta.id])
        }
    }

    @Test(arguments: Backend.allCases)
    func deploymentsCanBeAskedForByTenant(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample())
            for tenant in [nil, "acme", "beta"] { _ = try await open(tenant, in: store) }
            func numbers(_ tenant: TenantFilter) async throws -> [Int64] {
                try await store.deployments(project: "web", environment: nil, tenant: tenant, limit: nil).map(
                    \.id.number
                )
            }
            #expect(try await numbers(.any) == [3, 2, 1])
            #expect(try await numbers(.only("acme")) == [2])
            #expect(try await numbers(.only(nil)) == [1])
        }
    }
}

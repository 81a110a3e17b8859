import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments for tenants")
struct TenantDeploymentTests {
    private static let condition = RunCondition.variable("#{Greeting}")
    private static let variables: [Variable] = [
        .sample("Greeting", .text("no")),
        .sample("Greeting", .text("gold"), scope: Scope(tenantTags: ["Tier/gold"]), line: 2),
        .sample("Greeting", .text("early"), scope: Scope(tenantTags: ["Ring/early"]), line: 3),
    ]

    private static func tenant(_ name: String, tags: [String], greeting: String?) -> Tenant {
        let entry = greeting.map { VariableEntry(name: "Greeting", value: .text($0), location: .sample) }
        return Tenant(
            name: name,
            tags: tags,
            connections: [Tenant.Connection(project: "web", environments: ["dev"], location: .sample)],
            variables: entry.map { [$0] } ?? [],
            location: .sample
        )
    }

    private static let tenants = [
        tenant("acme", tags: ["Ring/early"], greeting: "hi"), tenant("beta", tags: ["Ring/stable"], greeting: "no"),
        tenant("both", tags: ["Ring/early", "Tier/gold"], greeting: nil),
        tenant("blank", tags: ["Tier/iron"], greeting: " "),
    ]

    private func withDeployer(
        _ tenanted: Tenanting = .allowed,
        required: Bool = false,
        channels: [Channel] = [],
        _ body: (Deployer, any Store, StoredRelease) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let location = StoreLocation(workspace: folder.path)
        let store = try await location.open(for: .write)
        let project = Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: channels,
            steps: [],
            rollback: .failedStep,
            tenanted: tenanted,
            tenantVariables: [
                TenantVariable(name: "Greeting", label: "What to say", isRequired: required, location: .sample)
            ],
            location: .sample
        )
        let deployer = Deployer(
            definitions: Definitions(
                environments: ["dev", "prod"].map { Environment(name: $0, location: .sample) },
                projects: [project],
                tagSets: [
                    TagSet(name: "Ring", tags: ["early", "stable"], location: .sample),
                    TagSet(name: "Tier", tags: ["gold", "iron"], location: .sample),
                ],
                tenants: Self.tenants
            ),
            store: store,
            location: location,
            clients: AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty),
            keys: .empty,
            registry: StepRegistry([PlannedEnd()]),
            world: ProcessWorld(environment: [:], user: "ada", host: "build-1", processID: 42, now: { .noon })
        )
        let steps: [Step] = [.planned("A"), .planned("Greet", condition: Self.condition)]
        let release = try await store.insert(.sample(steps: steps, variables: Self.variables, packages: []))
        try await body(deployer, store, release)
    }

    @Test func itsOwnValueHoldsAndTheDeploymentIsItsOwn() async throws {
        try await withDeployer { deployer, store, release in
            for tenant in [nil, Self.tenants[0], Self.tenants[1]] {
                let finished = try await deployer.start(release, in: "dev", for: tenant) { _, _ in }
                #expect(finished.deployment.tenant == tenant?.name)
                let facts = try await store.events(of: finished.deployment.id).map(\.fact)
                let greeted = facts.contains(.stepEnded(step: "Greet", end: DeploymentEnd(.succeeded)))
                #expect(greeted == (tenant?.name == "acme"))
            }
            #expect(try await store.standings().map(\.tenant) == [nil, "acme", "beta"])
        }
    }

    @Test(
        arguments: [
            (["acme"], [], ["acme"]), ([], ["Ring/early"], ["acme", "both"]),
            ([], ["Ring/early", "Ring/stable"], ["acme", "beta", "both"]), ([], ["Ring/early", "Tier/gold"], ["both"]),
            (["beta"], ["Ring/early", "Tier/gold"], ["beta", "both"]),
            (["beta", "acme", "beta"], [], ["acme", "beta"]),
        ]
    )
    func namesAndTagsChooseTenants(_ names: [String], _ tags: [String], _ chosen: [String]) async throws {
        try await withDeployer { deployer, _, release in
            let tenants = try deployer.tenants(named: names, tagged: tags, for: release, in: "dev")
            #expect(tenants.map(\.name) == chosen)
        }
    }

    @Test func aChannelMayBeForSomeTenants() async throws {
        let early = Channel(name: "Default", isDefault: true, lifecycle: nil, rules: [], tenantTags: ["Ring/early"])
        try await withDeployer(channels: [early]) { deployer, _, release in
            let error = TenantError.notInChannel(tenant: "beta", channel: "Default", tags: ["Ring/early"])
            #expect(throws: error) {
                _ = try deployer.tenants(named: ["beta"], tagged: [], for: release, in: "dev")
            }
            await #expect(throws: error) { _ = try await deployer.plan(release, in: "dev", for: Self.tenants[1]) }
            let tagged = try deployer.tenants(
                named: [],
                tagged: ["Ring/early", "Ring/stable"],
                for: release,
                in: "dev"
            )
            #expect(tagged.map(\.name) == ["acme", "both"])
            _ = try await deployer.plan(release, in: "dev")
        }
    }

    @Test func whatIsMissingIsToldOfAllTenantsAtOnce() async throws {
        try await withDeployer(required: true) { deployer, store, release in
            let error = #expect(throws: TenantError.self) {
                _ = try deployer.tenants(named: ["blank", "acme"], tagged: [], for: release, in: "dev")
            }
            #expect(
                error?.description == """
                    1 value is missing that project 'web' requires of its tenants:
                      - 'Greeting' (What to say) of tenant 'blank' in 'dev'
                    """
            )
            await #expect(throws: TenantError.self) {
                _ = try await deployer.start(release, in: "dev", for: Self.tenants[3]) { _, _ in }
            }
            let recorded = try await store.deployments(project: nil, environment: nil, limit: nil)
            #expect(recorded.isEmpty)
        }
    }

    @Test func tenantsThatCannotBeAreRefused() async throws {
        try await withDeployer { deployer, _, release in
            func error(_ names: [String], _ tags: [String] = [], in environment: String = "dev") -> TenantError? {
                #expect(throws: TenantError.self) {
                    _ = try deployer.tenants(named: names, tagged: tags, for: release, in: environment)
                }
            }
            #expect(error(["acmee"])?.description.contains("Did you mean 'acme'?") == true)
            #expect(error([], ["Ring/erly"])?.description.contains("Did you mean 'Ring/early'?") == true)
            #expect(
                error([], ["Ring/stable", "Tier/gold"])?.description.contains("No tenant of project 'web'") == true
            )
            #expect(error(["acme"], in: "prod")?.description.contains("only in 'dev'.") == true)
        }
    }

    @Test func whetherThereMayBeATenantIsTheProjectsToSay() async throws {
        try await withDeployer(.no) { deployer, _, release in
            await #expect(throws: TenantError.notTenanted(project: "web", tenant: "acme")) {
                _ = try await deployer.plan(release, in: "dev", for: Self.tenants[0])
            }
        }
        try await withDeployer(.required) { deployer, _, release in
            await #expect(throws: TenantError.required(project: "web", known: Self.tenants.map(\.name))) {
                _ = try await deployer.plan(release, in: "dev")
            }
        }
    }

    /// The tags may be newer than the release.
    @Test func tagsThatBringTwoValuesTogetherAreRefused() async throws {
        try await withDeployer { deployer, store, release in
            let error = await #expect(throws: TenantError.self) {
                _ = try await deployer.start(release, in: "dev", for: Self.tenants[2]) { _, _ in }
            }
            #expect(error?.description.contains("'Greeting' has two values in 'dev' for tenant 'both'") == true)
            let recorded = try await store.deployments(project: nil, environment: nil, limit: nil)
            #expect(recorded.isEmpty)
        }
    }

    @Test func aTenantIsAVariableOfItsDeployment() async throws {
        var inputs = DeploymentInputs()
        inputs.tenant = Self.tenants[2]
        try await withDeployer { _, _, release in
            let system = SystemVariables(
                release: release,
                environment: "dev",
                deployment: nil,
                user: "ada",
                inputs: inputs
            )
            let table = VariableTable(system.entries)
            #expect(table.value(of: "Octopus.Deployment.Tenant.Name")?.text == "both")
            #expect(table.value(of: "Octopus.Deployment.Tenant.Id")?.text == "both")
            #expect(table.value(of: "Octopus.Deployment.Tenant.Tags")?.text == "Ring/early,Tier/gold")
        }
    }
}

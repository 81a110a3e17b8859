import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments by lifecycles and freezes, by a clock that is set")
struct ProgressingDeploymentTests {
    /// 2026-11-20, a Friday, 16:00 in Berlin.
    private static let friday = Date(timeIntervalSince1970: 1_795_186_800)

    private static let lifecycles = [
        Lifecycle(
            name: "default",
            phases: [
                Phase(name: "Development", environments: ["dev"], soak: 3600),
                Phase(name: "Production", environments: ["prod"], automatic: ["prod"]),
            ],
            location: .sample
        ),
        Lifecycle(name: "hotfix", phases: [Phase(name: "All", environments: ["prod"])], location: .sample),
    ]

    private static let project = Project(
        name: "web",
        lifecycle: nil,
        versioning: nil,
        variableSets: [],
        channels: [.default, Channel(name: "Hotfix", isDefault: false, lifecycle: "hotfix", rules: [])],
        steps: [],
        rollback: .failedStep,
        location: .sample
    )

    /// From Friday 17:00 to Monday 7:00 in Berlin, every week.
    private static func weekends() throws -> Freeze {
        Freeze(
            name: "Weekends",
            start: try #require(WallTime("2026-11-13T17:00")),
            end: try #require(WallTime("2026-11-16T07:00")),
            zone: try #require(TimeZone(identifier: "Europe/Berlin")),
            recurrence: Recurrence(.weekly),
            environments: ["prod"],
            location: .sample
        )
    }

    /// A store, a clock on a Friday afternoon, and deployments by what the files say at a time.
    private struct Bench {
        let folder: TemporaryFolder
        let location: StoreLocation
        let store: any Store
        private let clock = ManualDate(ProgressingDeploymentTests.friday)

        init() async throws {
            folder = try TemporaryFolder()
            location = StoreLocation(workspace: folder.path)
            store = try await location.open(for: .write)
        }

        func pass(hours: Int) { clock.pass(TimeInterval(hours * 3600)) }

        func deployer(freezes: [Freeze] = []) -> Deployer {
            Deployer(
                definitions: Definitions(
                    environments: ["dev", "prod"].map { Environment(name: $0, location: .sample) },
                    lifecycles: ProgressingDeploymentTests.lifecycles,
                    projects: [ProgressingDeploymentTests.project],
                    freezes: freezes
                ),
                store: store,
                location: location,
                clients: AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty),
                keys: .empty,
                registry: StepRegistry([PlannedEnd()]),
                world: ProcessWorld(environment: [:], user: "ada", host: "build-1", processID: 42) { [clock] in
                    clock.now
                }
            )
        }

        func release(_ version: String, channel: String = "Default") async throws -> StoredRelease {
            try await store.insert(
                .sample(version: version, channel: channel, steps: [.planned("A")], packages: [])
            )
        }

        @discardableResult
        func deploy(
            _ release: StoredRelease,
            to environment: String,
            by deployer: Deployer? = nil
        ) async throws -> Deployment {
            let deployer = deployer ?? self.deployer()
            let finished = try await deployer.start(release, in: environment) { _, _ in }
            #expect(finished.end.outcome == .succeeded)
            return finished.deployment
        }

        /// What goes by itself, and why not.
        func automatic(freezes: [Freeze] = []) async throws -> [AutomaticDeployment] {
            try await deployer(freezes: freezes).automaticDeployments(of: ProgressingDeploymentTests.project)
        }

        /// Opened and not begun, as one that waits for its time.
        func open(_ release: StoredRelease, despite freezeOverride: FreezeOverride? = nil) async throws -> Deployment {
            let deployer = deployer()
            return try await store.insertDeployment(
                NewDeployment(
                    of: release.id,
                    environment: "prod",
                    freezeOverride: freezeOverride,
                    owner: deployer.world.owner,
                    at: deployer.world.now()
                )
            )
        }
    }

    @Test func aSoakTimePassesByTheClock() async throws {
        let bench = try await Bench()
        let release = try await bench.release("1.0.0")
        try await bench.deploy(release, to: "dev")
        await #expect(throws: PlanError.self) { try await bench.deploy(release, to: "prod") }
        #expect(try await bench.automatic() == [])
        bench.pass(hours: 1)
        #expect(try await bench.automatic().map(\.obstacle) == [nil])
        try await bench.deploy(release, to: "prod")
        #expect(try await bench.automatic() == [])
    }

    @Test func aReleaseGoesByTheLifecycleOfItsChannel() async throws {
        let bench = try await Bench()
        try await bench.deploy(try await bench.release("1.0.1-hotfix", channel: "Hotfix"), to: "prod")
        await #expect(throws: PlanError.self) {
            try await bench.deploy(try await bench.release("1.0.1"), to: "prod")
        }
        await #expect(throws: PlanError.self) {
            try await bench.deploy(try await bench.release("1.0.2-hotfix", channel: "Hotfix"), to: "dev")
        }
    }

    @Test func aFreezeHoldsFromItsHourOnAndIsOverAtItsEnd() async throws {
        let bench = try await Bench()
        let freeze = try Self.weekends()
        let release = try await bench.release("1.0.0", channel: "Hotfix")
        try await bench.deploy(release, to: "prod", by: bench.deployer(freezes: [freeze]))
        bench.pass(hours: 1)
        await #expect {
            try await bench.deploy(release, to: "prod", by: bench.deployer(freezes: [freeze]))
        } throws: { error in
            "\(error)".contains("'Weekends' until 2026-11-23 07:00 (Europe/Berlin)")
        }
        bench.pass(hours: 62)
        try await bench.deploy(release, to: "prod", by: bench.deployer(freezes: [freeze]))
    }

    @Test func whatIsDueWaitsForTheEndOfAFreeze() async throws {
        let bench = try await Bench()
        let freeze = try Self.weekends()
        try await bench.deploy(try await bench.release("1.0.0"), to: "dev")
        bench.pass(hours: 1)
        let kept = try await bench.automatic(freezes: [freeze])
        #expect(
            kept.map { $0.obstacle?.description } == [
                "Deployments there are frozen: 'Weekends' until 2026-11-23 07:00 (Europe/Berlin)."
            ]
        )
        bench.pass(hours: 62)
        #expect(try await bench.automatic(freezes: [freeze]).map(\.obstacle) == [nil])
    }

    @Test func theOverrideIsKeptAsFarAsItIsNeeded() async throws {
        let bench = try await Bench()
        let release = try await bench.release("1.0.0", channel: "Hotfix")
        var deployer = bench.deployer(freezes: [try Self.weekends()])
        deployer.freezeOverride = FreezeOverride(freezes: ["Weekends"], reason: "mends the checkout")
        #expect(try await bench.deploy(release, to: "prod", by: deployer).freezeOverride == nil)
        bench.pass(hours: 2)
        #expect(
            try await bench.deploy(release, to: "prod", by: deployer).freezeOverride
                == FreezeOverride(freezes: ["Weekends"], reason: "mends the checkout")
        )
    }

    @Test func aFreezeThatBeganSinceKeepsBackWhatWasToStartLater() async throws {
        let bench = try await Bench()
        let freeze = try Self.weekends()
        let waiting = try await bench.open(try await bench.release("1.0.0", channel: "Hotfix"))
        try await bench.deployer(freezes: [freeze]).requireStart(of: waiting)
        bench.pass(hours: 1)
        await #expect(throws: FreezeError.self) {
            try await bench.deployer(freezes: [freeze]).requireStart(of: waiting)
        }
    }

    @Test func whatItWasMadeInSpiteOfIsNotInItsWay() async throws {
        let bench = try await Bench()
        let freeze = try Self.weekends()
        let release = try await bench.release("1.0.0", channel: "Hotfix")
        let waiting = try await bench.open(release, despite: FreezeOverride(freezes: ["Weekends"], reason: "late"))
        bench.pass(hours: 1)
        try await bench.deployer(freezes: [freeze]).requireStart(of: waiting)
        // Nor is it that the files have lost it since.
        try await bench.deployer().requireStart(of: waiting)
    }

    @Test func whoWasPreventedSinceDoesNotStart() async throws {
        let bench = try await Bench()
        let release = try await bench.release("1.0.0")
        try await bench.deploy(release, to: "dev")
        bench.pass(hours: 1)
        let waiting = try await bench.open(release)
        try await bench.deployer().requireStart(of: waiting)
        try await bench.store.prevent(release.id, reason: "loses orders", by: "ada", at: Self.friday)
        await #expect(throws: PlanError.self) { try await bench.deployer().requireStart(of: waiting) }
    }

    @Test func whatGoesIsFoundHoweverManyNewerReleasesMayNot() async throws {
        let bench = try await Bench()
        try await bench.deploy(try await bench.release("1.0.0"), to: "dev")
        for number in 1...60 { _ = try await bench.release("1.0.\(number)") }
        bench.pass(hours: 1)
        #expect(try await bench.automatic().map(\.version) == ["1.0.0"])
    }

    @Test func whatWasRolledBackGoesByItselfAfterSomeoneAllowedIt() async throws {
        let bench = try await Bench()
        let first = try await bench.release("1.0.0")
        let second = try await bench.release("2.0.0")
        for release in [first, second] { try await bench.deploy(release, to: "dev") }
        bench.pass(hours: 1)
        try await bench.deploy(first, to: "dev")
        let held = try #require(try await bench.automatic().first?.obstacle)
        #expect(held.description.contains("so it is held"))
        try await bench.store.allow(second.id, reason: "", by: "ada", at: Self.friday)
        #expect(try await bench.automatic().map(\.version) == ["2.0.0"])
        #expect(try await bench.automatic().map(\.obstacle) == [nil])
    }
}

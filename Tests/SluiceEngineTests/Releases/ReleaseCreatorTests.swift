import SluiceAWS
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("A release is made")
struct ReleaseCreatorTests {
    /// A workspace with one project, a real store, and a feed with some versions.
    private struct Bench {
        var steps: [Step] = [
            .sample("Register", packages: [.sample("web", feed: "shelf", id: "hello-color")]),
            .sample("Update", type: "update-service"),
        ]
        var channels: [Channel] = []
        var versioning: ReleaseVersioning?
        var variables: [VariableEntry] = []
        var packages = ["hello-color": ["1.0.0", "1.0.1", "1.1.0-rc.1", "0.9", "latest"]]

        func definitions() -> Definitions {
            let project = Project(
                name: "web",
                lifecycle: nil,
                versioning: versioning,
                variableSets: [],
                channels: channels,
                steps: steps,
                rollback: .all,
                location: .sample
            )
            return Definitions(
                feeds: [FeedDefinition(name: "shelf", type: "shelf", settings: [:], location: .sample)],
                projects: [project],
                variableSets: [VariableSet(name: "web", entries: variables, location: .sample)]
            )
        }

        func create(_ request: ReleaseRequest, in store: any Store) async throws -> StoredRelease {
            let world = AWSWorld(environment: [:], home: "")
            let feeds = Feeds(
                definitions: definitions().feeds,
                registry: FeedRegistry([ShelfFeed.type(packages)]),
                clients: AWSClients(accounts: [], world: world, keys: .empty)
            )
            let git = GitState(commit: "0123abc", isDirty: true)
            return try await ReleaseCreator(definitions: definitions(), feeds: feeds, store: store, git: git) { .noon }
                .create(request).release
        }

        /// In a store of its own.
        func create(_ request: ReleaseRequest) async throws -> Release {
            try await withStore { try await create(request, in: $0).release }
        }
    }

    private func request(
        version: String? = "2.0.0",
        channel: String? = nil,
        package: String? = nil,
        overrides: [String] = [],
        ignoresRules: Bool = false,
        project: String = "web",
        notes: String = "",
        fields: [CustomField] = [],
        ignoresExisting: Bool = false
    ) throws -> ReleaseRequest {
        ReleaseRequest(
            project: project,
            channel: channel,
            version: version,
            packages: PackageSelection(
                version: package,
                overrides: try overrides.map { try PackageOverride(parsing: $0) }
            ),
            notes: notes,
            customFields: fields,
            ignoresChannelRules: ignoresRules,
            ignoresExisting: ignoresExisting,
            createdBy: "ada"
        )
    }

    @Test func itTakesTheNewestVersionAndPinsItsDigest() async throws {
        let release = try await Bench().create(request())
        let package = try #require(release.packages.first)
        #expect(release.packages.count == 1)
        #expect(package.version == "1.1.0-rc.1")
        #expect(package.image == "shelf.example.com/hello-color:1.1.0-rc.1@sha256:1.1.0-rc.1")
        #expect(package.platformDigests == ["sha256:arm-1.1.0-rc.1"])
        #expect(package.step == "Register" && package.feed == "shelf")
    }

    @Test func theSnapshotHoldsEverythingADeploymentNeeds() async throws {
        var bench = Bench()
        bench.variables = [VariableEntry(name: "Color", value: .text("#f00"), location: .sample)]
        let release = try await bench.create(request())
        #expect(release.steps == bench.steps)
        #expect(release.variables.map(\.name) == ["Color"])
        #expect(release.rollback == .all)
        #expect(release.channel == "Default")
        #expect(release.git == GitState(commit: "0123abc", isDirty: true))
        #expect(release.createdBy == "ada" && release.createdAt == .noon)
    }

    @Test func theVersionMayComeFromTheDonorPackage() async throws {
        var bench = Bench()
        bench.versioning = .donorPackage(step: "Register", package: "web")
        #expect(try await bench.create(request(version: nil, package: "1.0.1")).version == "1.0.1")
        #expect(try await bench.create(request(version: "7.0", package: "1.0.1")).version == "7.0")
        bench.versioning = .donorPackage(step: "Other", package: "web")
        await #expect(throws: ReleaseError.noDonor(project: "web", step: "Other", package: "web", because: .step)) {
            try await bench.create(request(version: nil))
        }
    }

    @Test func theDonorsVersionMayHaveMetadata() async throws {
        var bench = Bench()
        bench.variables = [VariableEntry(name: "Build", value: .text("7"), location: .sample)]
        bench.versioning = .donorPackage(step: "Register", package: "web", metadata: "build.#{Build}")
        #expect(try await bench.create(request(version: nil, package: "1.0.1")).version == "1.0.1+build.7")
        bench.versioning = .donorPackage(step: "Register", package: "web", metadata: "a b")
        await #expect(throws: VersionNumberError.noVersion("1.0.1+a b", template: "a b")) {
            try await bench.create(request(version: nil, package: "1.0.1"))
        }
    }

    @Test func aNumberThatExistsSaysWhereItCameFrom() async throws {
        try await withStore { store in
            var bench = Bench()
            bench.versioning = .template("1.0.1")
            _ = try await bench.create(request(version: nil), in: store)
            await #expect(throws: VersionNumberError.taken("1.0.1", project: "web", template: "1.0.1")) {
                try await bench.create(request(version: nil), in: store)
            }
            bench.versioning = .donorPackage(step: "Register", package: "web")
            await #expect(throws: VersionNumberError.donorTaken("1.0.1", project: "web", package: "web")) {
                try await bench.create(request(version: nil, package: "1.0.1"), in: store)
            }
            bench.versioning = .template("1.0.i")
            #expect(try await bench.create(request(version: nil), in: store).release.version == "1.0.2")
        }
    }

    @Test func withoutAnyVersionItSaysHowToGiveOne() async throws {
        await #expect(throws: ReleaseError.noVersion(project: "web")) {
            try await Bench().create(request(version: nil))
        }
    }

    @Test func whatIsNoVersionIsRefused() async throws {
        await #expect(throws: ReleaseError.malformedVersion("a b")) {
            try await Bench().create(request(version: "a b"))
        }
        let long = "1." + String(repeating: "0", count: 400)
        await #expect(throws: ReleaseError.versionTooLong(long, limit: 349)) {
            try await Bench().create(request(version: long))
        }
        await #expect(throws: ReleaseError.reservedVersion("latest")) {
            try await Bench().create(request(version: "latest"))
        }
    }

    @Test func aVersionIsTakenOncePerProject() async throws {
        try await withStore { store in
            _ = try await Bench().create(request(), in: store)
            await #expect(throws: StoreError.releaseExists(project: "web", version: "2.0.0")) {
                try await Bench().create(request(), in: store)
            }
            #expect(try await store.versions(project: "web") == ["2.0.0"])
        }
    }

    @Test func aChannelKeepsVersionsOut() async throws {
        var bench = Bench()
        let rule = ChannelRule(packages: ["web"], range: "[1.0,2.0)", tag: "^$")
        bench.channels = [Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: [rule])]
        #expect(try await bench.create(request()).packages.first?.version == "1.0.1")
        #expect(try await bench.create(request(ignoresRules: true)).packages.first?.version == "1.1.0-rc.1")
        #expect(try await bench.create(request(overrides: ["web:1.0.0"])).packages.first?.version == "1.0.0")
        await #expect(throws: ReleaseError.self) { try await bench.create(request(overrides: ["web:0.9"])) }
    }

    @Test func aChannelMayTakeWhatWasPushedLast() async throws {
        var bench = Bench()
        let rule = ChannelRule(packages: ["Register:web"], range: nil, tag: "^$", latest: .byPushDate)
        bench.channels = [Channel(name: "Fresh", isDefault: true, lifecycle: nil, rules: [rule])]
        #expect(try await bench.create(request()).packages.first?.version == "0.9")
    }

    @Test func eachReferenceHasItsOwnRule() async throws {
        var bench = Bench()
        let packages = [
            PackageReference.sample("web", feed: "shelf"), PackageReference.sample("side", feed: "shelf"),
        ]
        bench.steps = [.sample("Register", packages: packages)]
        let rules = [
            ChannelRule(packages: ["web"], range: "[1.0.0]", tag: nil),
            ChannelRule(packages: ["Register:side"], range: "[0.9]", tag: nil),
        ]
        bench.channels = [Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: rules)]
        #expect(try await bench.create(request()).packages.map(\.version) == ["1.0.0", "0.9"])
    }

    @Test func aVersionThatTheStepFixesIsNobodysChoice() async throws {
        var bench = Bench()
        let packages = [
            PackageReference.sample("web", feed: "shelf"),
            PackageReference.sample("side", feed: "shelf", version: "0.9"),
        ]
        bench.steps = [.sample("Register", packages: packages)]
        #expect(try await bench.create(request()).packages.map(\.version) == ["1.1.0-rc.1", "0.9"])
        #expect(try await bench.create(request(package: "1.0.0")).packages.map(\.version) == ["1.0.0", "0.9"])
        let chosen = try await bench.create(request(overrides: ["hello-color:1.0.1"]))
        #expect(chosen.packages.map(\.version) == ["1.0.1", "0.9"])
        let override = try PackageOverride(parsing: "Register:side:1.0.0")
        let texts = ["'hello-color' (Register:web)", "'hello-color' (Register:side, fixed at 0.9)"]
        await #expect(throws: ReleaseError.unusedOverride(override, packages: texts)) {
            try await bench.create(request(overrides: ["Register:side:1.0.0"]))
        }
    }

    @Test func aChannelMayAskForFields() async throws {
        var bench = Bench()
        bench.channels = [
            Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: [], requiredFields: ["Ticket", "By"])
        ]
        let by = CustomField(name: "By", value: "ada")
        for fields in [[by], [by, CustomField(name: "Ticket", value: "")]] {
            await #expect(throws: ReleaseError.missingFields(["Ticket"], channel: "Stable")) {
                try await bench.create(request(fields: fields))
            }
        }
        let release = try await bench.create(request(fields: [by, CustomField(name: "Ticket", value: "OPS-7")]))
        #expect(release.customFields?.count == 2)
    }

    /// Twenty at once: one makes it, and the others find it.
    @Test func ofManyThatMakeTheSameOneDoes() async throws {
        try await withStore { store in
            let request = try request(ignoresExisting: true)
            let ids = try await withThrowingTaskGroup(of: ReleaseID.self) { group in
                for _ in 0..<20 { group.addTask { try await Bench().create(request, in: store).id } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
    }

    @Test func aChannelThatIsNamedTakesTheOthersPlace() async throws {
        var bench = Bench()
        let rule = ChannelRule(packages: ["web"], range: nil, tag: "^rc")
        bench.channels = [
            Channel(name: "Stable", isDefault: false, lifecycle: nil, rules: []),
            Channel(name: "Next", isDefault: true, lifecycle: nil, rules: [rule]),
        ]
        bench.packages["hello-color"] = ["2.0.0", "1.1.0-rc.1"]
        #expect(try await bench.create(request()).packages.first?.version == "1.1.0-rc.1")
        #expect(try await bench.create(request(channel: "Stable")).packages.first?.version == "2.0.0")
    }

    @Test func whereNoVersionFitsTheNewestAreNamed() async throws {
        var bench = Bench()
        let rule = ChannelRule(packages: ["web"], range: "[5,6]", tag: nil)
        bench.channels = [Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: [rule])]
        let error = await #expect(throws: FeedError.self) { try await bench.create(request()) }
        #expect(
            error?.description == """
                Feed 'shelf' has no version of 'hello-color' that channel 'Stable' accepts. \
                Its range [5,6] refuses '1.1.0-rc.1', '1.0.1', '1.0.0', '0.9', 'latest'.
                """
        )
    }

    @Test func aChannelLeavesOutTheStepsOfOthers() async throws {
        var bench = Bench()
        bench.channels = [Channel(name: "Beta", isDefault: true, lifecycle: nil, rules: [])]
        bench.steps = [
            .sample("A", channels: ["Beta"]), .sample("B", channels: ["Stable"]), .sample("C", disabled: true),
        ]
        #expect(try await bench.create(request()).steps.map(\.name) == ["A"])
        bench.steps = [.sample("C", disabled: true)]
        await #expect(throws: ReleaseError.noSteps(project: "web")) { try await bench.create(request()) }
    }

    @Test func namesThatDoNotExistAreRefusedWithThoseThatDo() async throws {
        await #expect(throws: ReleaseError.noProject("wep", known: ["web"])) {
            try await Bench().create(request(project: "wep"))
        }
        await #expect(throws: ReleaseError.noChannel("Beta", project: "web", known: ["Default"])) {
            try await Bench().create(request(channel: "Beta"))
        }
        var bench = Bench()
        bench.steps = [.sample("Register", packages: [.sample("web", feed: "shelff")])]
        await #expect(throws: FeedError.noFeed("shelff", known: ["shelf"])) { try await bench.create(request()) }
    }

    @Test func anOverrideThatNothingUsesIsAnError() async throws {
        let override = try PackageOverride(parsing: "api:1.0")
        await #expect(throws: ReleaseError.unusedOverride(override, packages: ["'hello-color' (Register:web)"])) {
            try await Bench().create(request(overrides: ["api:1.0"]))
        }
        await #expect(throws: ReleaseError.self) { try await Bench().create(request(overrides: ["Update:web:1.0"])) }
    }

    @Test func notesAreRenderedAndCustomFieldsKept() async throws {
        let fields = [CustomField(name: "Ticket", value: "OPS-7")]
        let release = try await Bench().create(
            request(notes: "#{Octopus.Release.Number} for #{Octopus.Release.CustomFields[Ticket]}", fields: fields)
        )
        #expect(release.notes == "2.0.0 for OPS-7")
        #expect(release.customFields == fields)
        #expect(try await Bench().create(request()).customFields == nil)
    }

    @Test func whatExistsMayBeTheAnswer() async throws {
        try await withStore { store in
            var bench = Bench()
            bench.versioning = .donorPackage(step: "Register", package: "web")
            let first = try await bench.create(request(version: nil), in: store)
            #expect(try await bench.create(request(version: nil, ignoresExisting: true), in: store) == first)
            let asked = try request(version: first.release.version, notes: "Other.", ignoresExisting: true)
            #expect(try await bench.create(asked, in: store) == first)
            #expect(try await store.versions(project: "web").count == 1)
        }
    }

    @Test func aFailureStoresNothing() async throws {
        try await withStore { store in
            await #expect(throws: FeedError.self) {
                try await Bench().create(request(overrides: ["web:7.7.7"]), in: store)
            }
            let versions = try await store.versions(project: "web")
            #expect(versions.isEmpty)
        }
    }

    @Test func aPackagesIdMayComeFromAVariableThatHoldsEverywhere() async throws {
        var bench = Bench()
        bench.steps = [.sample("Register", packages: [.sample("web", feed: "shelf", id: "#{Image}")])]
        bench.variables = [VariableEntry(name: "Image", value: .text("hello-color"), location: .sample)]
        #expect(try await bench.create(request()).packages.first?.id == "hello-color")
        let dev = Scope(environments: ["dev"])
        bench.variables = [VariableEntry(name: "Image", value: .text("hello-color"), scope: dev, location: .sample)]
        let error = await #expect(throws: ReleaseError.self) { try await bench.create(request()) }
        #expect(error?.description.contains("#{Image} has no value that holds in every environment.") == true)
    }
}

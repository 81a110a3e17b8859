import SluiceModel
import Testing

@Suite("Lifecycles (Octopus §4.5)")
struct LifecycleTests {
    private let environments = ["dev", "test", "staging", "prod"]

    private func gate(_ phases: [Phase], into environment: String, having succeeded: Set<String> = []) -> LifecycleGate
    {
        Lifecycle.sample(phases).gate(into: environment, having: succeeded, environments: environments)
    }

    @Test func withoutPhasesEachEnvironmentIsOneInItsOrder() {
        #expect(Lifecycle.sample([]).phases(over: environments).map(\.environments) == environments.map { [$0] })
        #expect(gate([], into: "dev") == .open)
        #expect(gate([], into: "staging", having: ["dev", "test"]) == .open)
        #expect(gate([], into: "staging", having: ["dev"]) != .open)
    }

    @Test func anEmptyPhaseHoldsWhatNoEarlierOneNames() {
        let lifecycle = Lifecycle.sample([.sample(["dev"]), .sample([]), .sample(["prod"])])
        #expect(
            lifecycle.phases(over: environments).map(\.environments) == [
                ["dev"], ["test", "staging", "prod"], ["prod"],
            ]
        )
    }

    @Test func zeroNeedsAllEnvironmentsOfAPhase() {
        let phases: [Phase] = [.sample(["dev", "test"]), .sample(["prod"])]
        #expect(gate(phases, into: "prod", having: ["dev"]) != .open)
        #expect(gate(phases, into: "prod", having: ["dev", "test"]) == .open)
    }

    @Test func aMinimumNeedsThatManyAndNeverMoreThanThereAre() {
        #expect(
            gate([.sample(["dev", "test"], minimum: 1), .sample(["prod"])], into: "prod", having: ["test"]) == .open
        )
        #expect(
            gate([.sample(["dev", "test"], minimum: 5), .sample(["prod"])], into: "prod", having: ["dev", "test"])
                == .open
        )
        #expect(
            gate([.sample(["dev", "test"], minimum: 5), .sample(["prod"])], into: "prod", having: ["dev"]) != .open
        )
    }

    @Test func anOptionalPhaseMayBeSkipped() {
        let phases: [Phase] = [.sample(["dev"]), .sample(["test"], optional: true), .sample(["prod"])]
        #expect(gate(phases, into: "prod", having: ["dev"]) == .open)
        #expect(gate(phases, into: "test") != .open)
    }

    @Test func aLifecycleOfOptionalPhasesIsOpenEverywhere() {
        let phases: [Phase] = [.sample(["dev"], optional: true), .sample(["prod"], optional: true)]
        #expect(gate(phases, into: "prod") == .open)
    }

    @Test func whereItEverSucceededItMayGoAgain() {
        #expect(gate([.sample(["dev"]), .sample(["prod"])], into: "prod", having: ["prod"]) == .open)
        #expect(gate([.sample(["dev"]), .sample(["prod"])], into: "dev", having: ["dev", "prod"]) == .open)
    }

    @Test func aClosedGateSaysWhatIsMissing() {
        #expect(
            gate([.sample(["dev", "test", "staging"], minimum: 2), .sample(["prod"])], into: "prod", having: ["dev"])
                == .closed(
                    reason:
                        "Environment 'prod' comes after phase 'dev': this release has not succeeded in 1 of 'test', 'staging' yet."
                )
        )
        #expect(
            gate([.sample(["dev", "test"]), .sample(["prod"])], into: "prod", having: ["dev"])
                == .closed(
                    reason: "Environment 'prod' comes after phase 'dev': this release has not succeeded in 'test' yet."
                )
        )
        #expect(
            gate([.sample(["dev"])], into: "prod")
                == .closed(reason: "Lifecycle 'default' has no phase with environment 'prod'.")
        )
    }

    /// Random lifecycles and histories against the rules said once more, as plainly as can be.
    @Test(arguments: 0..<200)
    func anyHistoryIsJudgedByThePlainRules(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let phases = (0..<Int.random(in: 1...4, using: &generator)).map { index in
            Phase.sample(
                environments.filter { _ in Bool.random(using: &generator) },
                minimum: Int.random(in: 0...3, using: &generator),
                optional: Int.random(in: 0...3, using: &generator) == 0,
                name: "phase \(index)"
            )
        }
        var succeeded: Set<String> = []
        for _ in 0..<8 {
            for environment in environments {
                let isOpen = gate(phases, into: environment, having: succeeded) == .open
                #expect(isOpen == Self.mayEnter(environment, phases, succeeded, environments))
            }
            if let next = environments.randomElement(using: &generator) { succeeded.insert(next) }
        }
    }

    private static func mayEnter(
        _ environment: String,
        _ phases: [Phase],
        _ succeeded: Set<String>,
        _ all: [String]
    ) -> Bool {
        var named: [String] = []
        var isBlocked = false
        for phase in phases {
            var members: [String] = phase.environments
            if members.isEmpty { for name in all where !named.contains(name) { members.append(name) } }
            named += members
            if members.contains(environment) { return succeeded.contains(environment) || !isBlocked }
            var count = 0
            for name in members where succeeded.contains(name) { count += 1 }
            let minimum = phase.minimumEnvironmentsBeforePromotion
            let enough = count == members.count || (minimum > 0 && count >= minimum)
            if !enough && !phase.isOptional { isBlocked = true }
        }
        return false
    }
}

extension Lifecycle {
    fileprivate static func sample(_ phases: [Phase]) -> Lifecycle {
        Lifecycle(name: "default", phases: phases, location: .line(1))
    }
}

extension Phase {
    fileprivate static func sample(
        _ environments: [String],
        minimum: Int = 0,
        optional: Bool = false,
        name: String? = nil
    ) -> Phase {
        Phase(
            name: name ?? environments.first ?? "rest",
            environments: environments,
            minimumEnvironmentsBeforePromotion: minimum,
            isOptional: optional
        )
    }
}

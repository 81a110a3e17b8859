import SluiceModel

/// What happens to three releases of a project, played minute by minute and judged by the plain rules: it knows nothing
/// of visits and histories, only what runs where right now, and counts.
struct PlayedWorld {
    static let environments = ["a", "b", "c", "d"]
    /// Where tenant `x` is connected.
    private static let connected: Set = ["b", "c", "d"]

    private struct Spot: Hashable {
        var environment: String
        var tenant: String?
    }

    private var running: [Spot: Int64] = [:]
    /// How long each release ran in each spot; a key is there from the first success on.
    private var minutes: [Int64: [Spot: Int]] = [:]
    private var prevented: Set<Int64> = []
    private var held: Set<Int64> = []
    /// Where each release was deployed since someone last allowed it, and where it still is being deployed.
    private var tried: [Int64: Set<Spot>] = [:]
    private var unfinished: [Int64: Set<Spot>] = [:]

    /// Random phases, some without environments.
    static func phases(_ generator: inout SeededGenerator) -> [Phase] {
        var rest = environments.shuffled(using: &generator)
        return (0..<Int.random(in: 1...4, using: &generator)).map { index in
            let count = Int.random(in: 0...min(2, rest.count), using: &generator)
            let names = Array(rest.prefix(count))
            rest.removeFirst(count)
            return Phase.sample(
                names,
                minimum: Int.random(in: 0...2, using: &generator),
                optional: Int.random(in: 0...3, using: &generator) == 0,
                automatic: names.filter { _ in Bool.random(using: &generator) },
                soak: [0, 0, 180, 600].randomElement(using: &generator) ?? 0,
                name: "phase \(index)"
            )
        }
    }

    static func tenant(_ name: String) -> Tenant {
        let connection = Tenant.Connection(
            project: "web",
            environments: environments.filter(connected.contains),
            location: .line(1)
        )
        return Tenant(name: name, connections: [connection], location: .line(1))
    }

    /// One random event, in the world and in what is recorded of it.
    mutating func happen(to story: inout Story, _ generator: inout SeededGenerator) {
        let release = Int64.random(in: 1...3, using: &generator)
        let environment = Self.environments.randomElement(using: &generator) ?? "a"
        let tenant = Self.connected.contains(environment) && Bool.random(using: &generator) ? "x" : nil
        switch Int.random(in: 0..<12, using: &generator) {
        case 0:
            story.prevent(release)
            prevented.insert(release)
        case 1:
            story.allow(release)
            allow(release)
        case 2...6:
            let outcome = DeploymentOutcome.allCases.randomElement(using: &generator) ?? .succeeded
            story.deploy(release, to: environment, for: tenant, ending: outcome)
            end(release, Spot(environment: environment, tenant: tenant), outcome)
        case 7:
            story.deploy(release, to: environment, for: tenant, ending: nil)
            unfinished[release, default: []].insert(Spot(environment: environment, tenant: tenant))
        default: break
        }
    }

    mutating func tick() {
        for (spot, release) in running { minutes[release]?[spot]? += 1 }
    }

    private mutating func allow(_ release: Int64) {
        prevented.remove(release)
        held.remove(release)
        tried[release] = []
    }

    private mutating func end(_ release: Int64, _ spot: Spot, _ outcome: DeploymentOutcome) {
        tried[release, default: []].insert(spot)
        if outcome == .rolledBack { held.insert(release) }
        guard outcome.isSuccess else { return }
        if let before = running[spot], before > release { held.insert(before) }
        running[spot] = release
        minutes[release, default: [:]][spot, default: 0] += 0
    }

    /// The longest it ran there as far as that counts for someone; nil where it never succeeded.
    private func stay(_ release: Int64, _ environment: String, _ tenant: String?) -> Int? {
        var longest: Int?
        for (spot, count) in minutes[release] ?? [:] where spot.environment == environment {
            let isStranger = tenant == "x" && environment == "a"
            if isStranger || spot.tenant == tenant { longest = max(longest ?? 0, count) }
        }
        return longest
    }

    func mayEnter(_ release: Int64, _ environment: String, _ tenant: String?, _ phases: [Phase]) -> Bool {
        enters(release, environment, tenant, phases, prevented: prevented.contains(release))
    }

    private func enters(
        _ release: Int64,
        _ environment: String,
        _ tenant: String?,
        _ phases: [Phase],
        prevented: Bool
    ) -> Bool {
        if stay(release, environment, tenant) != nil { return true }
        var seen: [String] = []
        var isFirst = true
        for phase in phases {
            var members = phase.environments
            if members.isEmpty { for name in Self.environments where !seen.contains(name) { members.append(name) } }
            seen += members
            let stays = members.map { stay(release, $0, tenant) }
            let successes = stays.count { $0 != nil }
            if members.contains(environment) { return !prevented || isFirst || successes > 0 }
            isFirst = false
            var goal = phase.minimumEnvironmentsBeforePromotion
            if goal == 0 || goal > members.count { goal = members.count }
            if phase.isOptional && goal > successes { goal = successes }
            var ready = 0
            for case let stay? in stays where stay * 60 >= phase.soak { ready += 1 }
            if ready < goal { return false }
        }
        return false
    }

    /// `3.0.0 to b for x`, each release that goes somewhere by itself now.
    ///
    /// - Parameter phases: of the lifecycle by which a release goes.
    func due(_ phases: (Int64) -> [Phase]) -> [String] {
        Self.environments.compactMap { environment in
            let tenant = Self.connected.contains(environment) ? "x" : nil
            let spot = Spot(environment: environment, tenant: tenant)
            for release in [3, 2, 1] as [Int64] {
                if running[spot] == release { return nil }
                let isAutomatic = phases(release).contains { $0.automatic.contains(environment) }
                guard isAutomatic, enters(release, environment, tenant, phases(release), prevented: false) else {
                    continue
                }
                let isKept =
                    prevented.contains(release) || held.contains(release)
                    || tried[release]?.contains(spot) == true || unfinished[release]?.contains(spot) == true
                return isKept ? nil : "\(release).0.0 to \(environment)" + (tenant.map { " for \($0)" } ?? "")
            }
            return nil
        }
    }
}

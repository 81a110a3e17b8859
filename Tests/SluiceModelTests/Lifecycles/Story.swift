import Foundation
import SluiceModel

/// What happened to the releases of a project, told one event after the other, and what a store would record of it.
struct Story {
    /// A minute after the one before.
    private(set) var now: Date
    private(set) var histories: [Int64: ReleaseHistory] = [:]
    private var deployments: Int64 = 0

    /// - Parameter start: 2026-11-21 10:00 UTC unless told otherwise.
    init(at start: Date = Date(timeIntervalSince1970: 1_795_255_200)) { now = start }

    subscript(_ release: Int64) -> ReleaseHistory {
        get {
            histories[release]
                ?? ReleaseHistory(release: ReleaseID(release), version: "\(release).0.0", channel: "Default")
        }
        set { histories[release] = newValue }
    }

    /// Newest first.
    var newestFirst: [ReleaseHistory] { histories.keys.sorted(by: >).map { self[$0] } }

    mutating func pass(_ seconds: TimeInterval) { now += seconds }

    /// - Parameter outcome: nil for one that does not end.
    mutating func deploy(
        _ release: Int64,
        to environment: String,
        for tenant: String? = nil,
        ending outcome: DeploymentOutcome? = .succeeded
    ) {
        deployments += 1
        if outcome == .rolledBack { hold(release, environment, tenant, nil) }
        if outcome?.isSuccess == true { replace(in: environment, for: tenant, by: release) }
        self[release].visits.append(
            ReleaseVisit(
                deployment: DeploymentID(deployments),
                environment: environment,
                tenant: tenant,
                outcome: outcome,
                endedAt: outcome.map { _ in now }
            )
        )
    }

    mutating func prevent(_ release: Int64) { decide(release, .prevented(reason: "loses orders")) }

    mutating func allow(_ release: Int64) { decide(release, .allowed(reason: "")) }

    private mutating func replace(in environment: String, for tenant: String?, by successor: Int64) {
        for (release, history) in histories {
            guard
                let index = history.visits.lastIndex(where: {
                    $0.environment == environment && $0.tenant == tenant && $0.isPresent
                })
            else { continue }
            let visit = history.visits[index]
            histories[release]?.visits[index] = ReleaseVisit(
                deployment: visit.deployment,
                environment: environment,
                tenant: tenant,
                outcome: visit.outcome,
                endedAt: visit.endedAt,
                replacedAt: now
            )
            if release > successor { hold(release, environment, tenant, "\(successor).0.0") }
        }
    }

    private mutating func hold(_ release: Int64, _ environment: String, _ tenant: String?, _ replacement: String?) {
        decide(release, .held(.init(environment: environment, tenant: tenant, replacement: replacement)))
    }

    private mutating func decide(_ release: Int64, _ kind: ProgressionDecision.Kind) {
        self[release].decisions.append(ProgressionDecision(kind, by: "ada", at: now, after: deployments))
    }
}

extension Phase {
    static func sample(
        _ environments: [String],
        minimum: Int = 0,
        optional: Bool = false,
        automatic: [String] = [],
        soak: Int = 0,
        name: String? = nil
    ) -> Phase {
        Phase(
            name: name ?? environments.first ?? "rest",
            environments: environments,
            minimumEnvironmentsBeforePromotion: minimum,
            isOptional: optional,
            automatic: automatic,
            soak: soak
        )
    }
}

extension Lifecycle {
    static func sample(_ phases: [Phase]) -> Lifecycle {
        Lifecycle(name: "default", phases: phases, location: .line(1))
    }
}

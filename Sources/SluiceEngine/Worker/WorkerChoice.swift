import FoundationEssentials
import SluiceModel

/// What of all that has not ended a worker may take now. A pure function of what is recorded.
struct WorkerChoice {
    /// All that has not ended.
    let open: [Deployment]
    /// What this worker carries out.
    let running: Set<DeploymentID>
    let now: Date
    /// Of those that go by themselves, the ones that are not tried now: they keep nobody from their place.
    var paused: Set<DeploymentID> = []

    /// Those that were left to workers and have begun: if nobody works on them they were interrupted.
    var begun: [Deployment] {
        open.filter { $0.state != .queued && $0.schedule != nil && !running.contains($0.id) }
    }

    /// Those that wait and are due, or expired, in the order of their times: the first of each place.
    var due: [Deployment] {
        let unended = Set(open.map(\.id))
        var places: Set<Place> = []
        return open.filter { $0.state == .queued && isDue($0, unended) && !paused.contains($0.id) }.sorted(
            by: Self.isEarlier
        ).filter {
            places.insert(Place($0)).inserted && !running.contains($0.id)
        }
    }

    /// The one that has begun in the same place and not ended; nil where the place is free.
    func occupant(of place: Deployment) -> Deployment? {
        open.first { $0.state != .queued && Place($0) == Place(place) }
    }

    private func isDue(_ deployment: Deployment, _ unended: Set<DeploymentID>) -> Bool {
        guard let schedule = deployment.schedule else { return false }
        if schedule.isExpired(at: now) { return true }
        return schedule.start <= now && !(schedule.follows.map(unended.contains) ?? false)
    }

    private static func isEarlier(_ one: Deployment, _ other: Deployment) -> Bool {
        let starts = (one.schedule?.start ?? one.createdAt, other.schedule?.start ?? other.createdAt)
        return starts.0 == starts.1 ? one.id.number < other.id.number : starts.0 < starts.1
    }

    private struct Place: Hashable {
        let project: String
        let environment: String
        let tenant: String?

        init(_ deployment: Deployment) {
            project = deployment.project
            environment = deployment.environment
            tenant = deployment.tenant
        }
    }
}

import SluiceModel

extension ECSReader {
    /// What a task should be doing. AWS lists running ones unless it is asked for the others.
    package enum TaskStatus: String, Hashable, Sendable {
        case running = "RUNNING"
        case pending = "PENDING"
        /// Kept for at least an hour.
        case stopped = "STOPPED"
    }

    /// The tasks of a service, from whichever deployment.
    ///
    /// - Throws: as `AWSClient.call`.
    package func taskARNs(service: String, in cluster: String, desiredStatus: TaskStatus) async throws -> [String] {
        try await taskARNs(["serviceName": .string(service)], cluster, desiredStatus)
    }

    /// The tasks that a deployment of a service (`ecs-svc/…`) or a caller of RunTask started. AWS takes no other filter beside
    /// this one.
    ///
    /// - Throws: as `AWSClient.call`.
    package func taskARNs(startedBy: String, in cluster: String, desiredStatus: TaskStatus) async throws -> [String] {
        try await taskARNs(["startedBy": .string(startedBy)], cluster, desiredStatus)
    }

    /// The tasks of a task definition's family.
    ///
    /// - Throws: as `AWSClient.call`.
    package func taskARNs(family: String, in cluster: String, desiredStatus: TaskStatus) async throws -> [String] {
        try await taskARNs(["family": .string(family)], cluster, desiredStatus)
    }

    private func taskARNs(_ filter: JSONObject, _ cluster: String, _ status: TaskStatus) async throws -> [String] {
        var body = filter
        body["cluster"] = .string(cluster)
        body["desiredStatus"] = .string(status.rawValue)
        body["maxResults"] = 100
        return try await list("ListTasks", body, "taskArns").compactMap(\.string)
    }
}

import SluiceAWS
import SluiceModel

extension ServiceDescription {
    /// A service as DescribeServices answers it.
    static func sample(
        status: String = "ACTIVE",
        desired: Int = 2,
        running: Int = 2,
        pending: Int = 0,
        definition: String = "web:2",
        deployments: [JSONValue] = [],
        events: [(id: String, message: String)] = [],
        settings: JSONObject = [:]
    ) -> ServiceDescription {
        var raw: JSONObject = [
            "serviceName": "web", "serviceArn": "arn:aws:ecs:eu-west-1:1:service/dev/web",
            "clusterArn": "arn:aws:ecs:eu-west-1:1:cluster/dev", "status": .string(status),
            "desiredCount": JSONValue(desired), "runningCount": JSONValue(running), "pendingCount": JSONValue(pending),
            "taskDefinition": .string(.definition(definition)), "deployments": .array(deployments),
            "events": .array(events.map { ["id": .string($0.id), "message": .string($0.message)] }),
        ]
        for member in settings { raw[member.name] = member.value }
        return ServiceDescription(.object(raw))
    }
}

extension String {
    /// The ARN of a revision such as `web:2`.
    static func definition(_ revision: String) -> String {
        "arn:aws:ecs:eu-west-1:123456789012:task-definition/\(revision)"
    }
}

extension JSONValue {
    /// An entry of a service's `deployments`.
    static func deployment(
        _ id: String,
        _ status: String = "PRIMARY",
        state: String? = "IN_PROGRESS",
        reason: String? = nil,
        definition: String = "web:2",
        desired: Int = 2,
        running: Int = 2,
        pending: Int = 0,
        failed: Int = 0
    ) -> JSONValue {
        var raw: JSONObject = [
            "id": .string(id), "status": .string(status), "taskDefinition": .string(.definition(definition)),
            "desiredCount": JSONValue(desired), "runningCount": JSONValue(running), "pendingCount": JSONValue(pending),
            "failedTasks": JSONValue(failed),
        ]
        raw["rolloutState"] = state.map { .string($0) }
        raw["rolloutStateReason"] = reason.map { .string($0) }
        return .object(raw)
    }
}

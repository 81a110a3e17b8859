import SluiceAWS
import SluiceModel

extension TaskDescription {
    /// A task that stopped because its container `web` did.
    static func stopped(_ id: String, exitCode: Int? = nil, reason: String? = nil, code: String, why: String)
        -> TaskDescription
    {
        var container: JSONObject = ["name": "web"]
        container["exitCode"] = exitCode.map { JSONValue($0) }
        container["reason"] = reason.map { .string($0) }
        return TaskDescription([
            "taskArn": .string("arn:aws:ecs:eu-west-1:1:task/dev/\(id)"), "lastStatus": "STOPPED",
            "stopCode": .string(code), "stoppedReason": .string(why), "containers": [.object(container)],
        ])
    }

    static func crashed(_ id: String, exitCode: Int = 1) -> TaskDescription {
        stopped(id, exitCode: exitCode, code: "EssentialContainerExited", why: "Essential container in task exited")
    }

    /// A running task; a nil digest is one that ECS does not tell.
    static func running(_ id: String, _ containers: [(name: String, digest: String?)]) -> TaskDescription {
        let list = containers.map { name, digest -> JSONValue in
            var container: JSONObject = ["name": .string(name)]
            container["imageDigest"] = digest.map { .string($0) }
            return .object(container)
        }
        return TaskDescription([
            "taskArn": .string("arn:aws:ecs:eu-west-1:1:task/dev/\(id)"), "lastStatus": "RUNNING",
            "containers": .array(list),
        ])
    }
}

import SluiceAWS
import SluiceModel

/// What makes ECS itself notice a deployment that fails: as the request says, else as the service has it.
struct DeploymentGuards: Hashable, Sendable {
    let hasBreaker: Bool
    /// Names of CloudWatch alarms; empty where they are not enabled.
    let alarms: [String]

    init(_ request: JSONValue, over service: ServiceDescription) {
        func setting(_ names: String...) -> JSONValue? {
            let path = ["deploymentConfiguration"] + names
            return value(at: path, in: request) ?? value(at: path, in: service.raw)
        }
        func value(at path: [String], in tree: JSONValue) -> JSONValue? {
            path.reduce(JSONValue?.some(tree)) { $0?[$1] }
        }
        hasBreaker = setting("deploymentCircuitBreaker", "enable")?.bool ?? false
        let isEnabled = setting("alarms", "enable")?.bool ?? false
        alarms = isEnabled ? setting("alarms", "alarmNames")?.array?.compactMap(\.string) ?? [] : []
    }
}

/// How a service replaces its tasks.
extension StructureShape {
    static let deploymentConfiguration: StructureShape = [
        "deploymentCircuitBreaker": .structure(deploymentCircuitBreaker),
        "maximumPercent": .integer,
        "minimumHealthyPercent": .integer,
        "alarms": .structure(deploymentAlarms),
        "strategy": .string,
        "bakeTimeInMinutes": .integer,
        "lifecycleHooks": .list(.structure(deploymentLifecycleHook)),
        "linearConfiguration": .structure(linearConfiguration),
        "canaryConfiguration": .structure(canaryConfiguration),
    ]

    static let deploymentCircuitBreaker: StructureShape = [
        "enable": .boolean,
        "rollback": .boolean,
    ]

    static let deploymentAlarms: StructureShape = [
        "alarmNames": .list(.string),
        "rollback": .boolean,
        "enable": .boolean,
    ]

    static let deploymentLifecycleHook: StructureShape = [
        "targetType": .string,
        "hookTargetArn": .string,
        "roleArn": .string,
        "lifecycleStages": .list(.string),
        "hookDetails": .document,
        "timeoutConfiguration": .structure(deploymentLifecycleHookTimeoutConfiguration),
    ]

    static let deploymentLifecycleHookTimeoutConfiguration: StructureShape = [
        "timeoutInMinutes": .integer,
        "action": .string,
    ]

    static let linearConfiguration: StructureShape = [
        "stepPercent": .double,
        "stepBakeTimeInMinutes": .integer,
    ]

    static let canaryConfiguration: StructureShape = [
        "canaryPercent": .double,
        "canaryBakeTimeInMinutes": .integer,
    ]

    static let deploymentController: StructureShape = [
        "type": .string
    ]
}

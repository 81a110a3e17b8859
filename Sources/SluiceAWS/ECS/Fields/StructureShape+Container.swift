/// A container of a task definition.
extension StructureShape {
    static let containerDefinition: StructureShape = [
        "name": .string,
        "image": .string,
        "repositoryCredentials": .structure(repositoryCredentials),
        "cpu": .integer,
        "memory": .integer,
        "memoryReservation": .integer,
        "links": .list(.string),
        "portMappings": .list(.structure(portMapping)),
        "essential": .boolean,
        "restartPolicy": .structure(containerRestartPolicy),
        "entryPoint": .list(.string),
        "command": .list(.string),
        "environment": .list(.structure(keyValuePair)),
        "environmentFiles": .list(.structure(environmentFile)),
        "mountPoints": .list(.structure(mountPoint)),
        "volumesFrom": .list(.structure(volumeFrom)),
        "linuxParameters": .structure(linuxParameters),
        "secrets": .list(.structure(secret)),
        "dependsOn": .list(.structure(containerDependency)),
        "startTimeout": .integer,
        "stopTimeout": .integer,
        "versionConsistency": .string,
        "hostname": .string,
        "user": .string,
        "workingDirectory": .string,
        "disableNetworking": .boolean,
        "privileged": .boolean,
        "readonlyRootFilesystem": .boolean,
        "dnsServers": .list(.string),
        "dnsSearchDomains": .list(.string),
        "extraHosts": .list(.structure(hostEntry)),
        "dockerSecurityOptions": .list(.string),
        "interactive": .boolean,
        "pseudoTerminal": .boolean,
        "dockerLabels": .map(.string),
        "ulimits": .list(.structure(ulimit)),
        "logConfiguration": .structure(logConfiguration),
        "healthCheck": .structure(healthCheck),
        "systemControls": .list(.structure(systemControl)),
        "resourceRequirements": .list(.structure(resourceRequirement)),
        "firelensConfiguration": .structure(firelensConfiguration),
        "credentialSpecs": .list(.string),
    ]

    static let repositoryCredentials: StructureShape = [
        "credentialsParameter": .string
    ]

    static let portMapping: StructureShape = [
        "containerPort": .integer,
        "hostPort": .integer,
        "protocol": .string,
        "name": .string,
        "appProtocol": .string,
        "containerPortRange": .string,
    ]

    static let containerRestartPolicy: StructureShape = [
        "enabled": .boolean,
        "ignoredExitCodes": .list(.integer),
        "restartAttemptPeriod": .integer,
    ]

    static let mountPoint: StructureShape = [
        "sourceVolume": .string,
        "containerPath": .string,
        "readOnly": .boolean,
    ]

    static let volumeFrom: StructureShape = [
        "sourceContainer": .string,
        "readOnly": .boolean,
    ]

    static let linuxParameters: StructureShape = [
        "capabilities": .structure(kernelCapabilities),
        "devices": .list(.structure(device)),
        "initProcessEnabled": .boolean,
        "sharedMemorySize": .integer,
        "tmpfs": .list(.structure(tmpfs)),
        "maxSwap": .integer,
        "swappiness": .integer,
    ]

    static let kernelCapabilities: StructureShape = [
        "add": .list(.string),
        "drop": .list(.string),
    ]

    static let device: StructureShape = [
        "hostPath": .string,
        "containerPath": .string,
        "permissions": .list(.string),
    ]

    static let tmpfs: StructureShape = [
        "containerPath": .string,
        "size": .integer,
        "mountOptions": .list(.string),
    ]

    static let containerDependency: StructureShape = [
        "containerName": .string,
        "condition": .string,
    ]

    static let hostEntry: StructureShape = [
        "hostname": .string,
        "ipAddress": .string,
    ]

    static let ulimit: StructureShape = [
        "name": .string,
        "softLimit": .integer,
        "hardLimit": .integer,
    ]

    static let healthCheck: StructureShape = [
        "command": .list(.string),
        "interval": .integer,
        "timeout": .integer,
        "retries": .integer,
        "startPeriod": .integer,
    ]

    static let systemControl: StructureShape = [
        "namespace": .string,
        "value": .string,
    ]

    static let firelensConfiguration: StructureShape = [
        "type": .string,
        "options": .map(.string),
    ]
}

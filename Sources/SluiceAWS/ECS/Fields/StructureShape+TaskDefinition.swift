/// A task definition, without its containers.
extension StructureShape {
    /// The input of `RegisterTaskDefinition`.
    package static let registerTaskDefinition: StructureShape = [
        "family": .string,
        "taskRoleArn": .string,
        "executionRoleArn": .string,
        "networkMode": .string,
        "containerDefinitions": .list(.structure(containerDefinition)),
        "volumes": .list(.structure(volume)),
        "placementConstraints": .list(.structure(taskDefinitionPlacementConstraint)),
        "requiresCompatibilities": .list(.string),
        "cpu": .string,
        "memory": .string,
        "tags": .list(.structure(tag)),
        "pidMode": .string,
        "ipcMode": .string,
        "proxyConfiguration": .structure(proxyConfiguration),
        "inferenceAccelerators": .list(.structure(inferenceAccelerator)),
        "ephemeralStorage": .structure(ephemeralStorage),
        "runtimePlatform": .structure(runtimePlatform),
        "enableFaultInjection": .boolean,
    ]

    static let volume: StructureShape = [
        "name": .string,
        "host": .structure(hostVolumeProperties),
        "dockerVolumeConfiguration": .structure(dockerVolumeConfiguration),
        "efsVolumeConfiguration": .structure(efsVolumeConfiguration),
        "s3filesVolumeConfiguration": .structure(s3FilesVolumeConfiguration),
        "fsxWindowsFileServerVolumeConfiguration": .structure(fsxWindowsFileServerVolumeConfiguration),
        "configuredAtLaunch": .boolean,
    ]

    static let hostVolumeProperties: StructureShape = [
        "sourcePath": .string
    ]

    static let dockerVolumeConfiguration: StructureShape = [
        "scope": .string,
        "autoprovision": .boolean,
        "driver": .string,
        "driverOpts": .map(.string),
        "labels": .map(.string),
    ]

    static let efsVolumeConfiguration: StructureShape = [
        "fileSystemId": .string,
        "rootDirectory": .string,
        "transitEncryption": .string,
        "transitEncryptionPort": .integer,
        "authorizationConfig": .structure(efsAuthorizationConfig),
    ]

    static let efsAuthorizationConfig: StructureShape = [
        "accessPointId": .string,
        "iam": .string,
    ]

    static let s3FilesVolumeConfiguration: StructureShape = [
        "fileSystemArn": .string,
        "rootDirectory": .string,
        "transitEncryptionPort": .integer,
        "accessPointArn": .string,
    ]

    static let fsxWindowsFileServerVolumeConfiguration: StructureShape = [
        "fileSystemId": .string,
        "rootDirectory": .string,
        "authorizationConfig": .structure(fsxWindowsFileServerAuthorizationConfig),
    ]

    static let fsxWindowsFileServerAuthorizationConfig: StructureShape = [
        "credentialsParameter": .string,
        "domain": .string,
    ]

    static let taskDefinitionPlacementConstraint: StructureShape = [
        "type": .string,
        "expression": .string,
    ]

    static let proxyConfiguration: StructureShape = [
        "type": .string,
        "containerName": .string,
        "properties": .list(.structure(keyValuePair)),
    ]

    static let inferenceAccelerator: StructureShape = [
        "deviceName": .string,
        "deviceType": .string,
    ]

    static let runtimePlatform: StructureShape = [
        "cpuArchitecture": .string,
        "operatingSystemFamily": .string,
    ]
}

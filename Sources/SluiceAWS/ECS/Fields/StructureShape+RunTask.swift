/// A task that runs once.
extension StructureShape {
    /// The input of `RunTask`.
    package static let runTask: StructureShape = [
        "capacityProviderStrategy": .list(.structure(capacityProviderStrategyItem)),
        "cluster": .string,
        "count": .integer,
        "enableECSManagedTags": .boolean,
        "enableExecuteCommand": .boolean,
        "group": .string,
        "launchType": .string,
        "networkConfiguration": .structure(networkConfiguration),
        "overrides": .structure(taskOverride),
        "placementConstraints": .list(.structure(placementConstraint)),
        "placementStrategy": .list(.structure(placementStrategy)),
        "platformVersion": .string,
        "propagateTags": .string,
        "referenceId": .string,
        "startedBy": .string,
        "tags": .list(.structure(tag)),
        "taskDefinition": .string,
        "clientToken": .string,
        "volumeConfigurations": .list(.structure(taskVolumeConfiguration)),
    ]

    static let taskOverride: StructureShape = [
        "containerOverrides": .list(.structure(containerOverride)),
        "cpu": .string,
        "inferenceAcceleratorOverrides": .list(.structure(inferenceAcceleratorOverride)),
        "executionRoleArn": .string,
        "memory": .string,
        "taskRoleArn": .string,
        "ephemeralStorage": .structure(ephemeralStorage),
    ]

    static let containerOverride: StructureShape = [
        "name": .string,
        "command": .list(.string),
        "environment": .list(.structure(keyValuePair)),
        "environmentFiles": .list(.structure(environmentFile)),
        "cpu": .integer,
        "memory": .integer,
        "memoryReservation": .integer,
        "resourceRequirements": .list(.structure(resourceRequirement)),
    ]

    static let inferenceAcceleratorOverride: StructureShape = [
        "deviceName": .string,
        "deviceType": .string,
    ]

    static let taskVolumeConfiguration: StructureShape = [
        "name": .string,
        "managedEBSVolume": .structure(taskManagedEBSVolumeConfiguration),
    ]

    static let taskManagedEBSVolumeConfiguration: StructureShape = [
        "encrypted": .boolean,
        "kmsKeyId": .string,
        "volumeType": .string,
        "sizeInGiB": .integer,
        "snapshotId": .string,
        "volumeInitializationRate": .integer,
        "iops": .integer,
        "throughput": .integer,
        "tagSpecifications": .list(.structure(ebsTagSpecification)),
        "roleArn": .string,
        "terminationPolicy": .structure(taskManagedEBSVolumeTerminationPolicy),
        "filesystemType": .string,
    ]

    static let taskManagedEBSVolumeTerminationPolicy: StructureShape = [
        "deleteOnTermination": .boolean
    ]
}

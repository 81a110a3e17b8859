/// A service, as it is created and as it is updated.
extension StructureShape {
    /// The input of `UpdateService`.
    package static let updateService: StructureShape = [
        "cluster": .string,
        "service": .string,
        "desiredCount": .integer,
        "taskDefinition": .string,
        "capacityProviderStrategy": .list(.structure(capacityProviderStrategyItem)),
        "deploymentConfiguration": .structure(deploymentConfiguration),
        "availabilityZoneRebalancing": .string,
        "networkConfiguration": .structure(networkConfiguration),
        "placementConstraints": .list(.structure(placementConstraint)),
        "placementStrategy": .list(.structure(placementStrategy)),
        "platformVersion": .string,
        "forceNewDeployment": .boolean,
        "healthCheckGracePeriodSeconds": .integer,
        "deploymentController": .structure(deploymentController),
        "enableExecuteCommand": .boolean,
        "enableECSManagedTags": .boolean,
        "loadBalancers": .list(.structure(loadBalancer)),
        "propagateTags": .string,
        "serviceRegistries": .list(.structure(serviceRegistry)),
        "serviceConnectConfiguration": .structure(serviceConnectConfiguration),
        "volumeConfigurations": .list(.structure(serviceVolumeConfiguration)),
        "vpcLatticeConfigurations": .list(.structure(vpcLatticeConfiguration)),
    ]

    static let loadBalancer: StructureShape = [
        "targetGroupArn": .string,
        "loadBalancerName": .string,
        "containerName": .string,
        "containerPort": .integer,
        "advancedConfiguration": .structure(advancedConfiguration),
    ]

    static let advancedConfiguration: StructureShape = [
        "alternateTargetGroupArn": .string,
        "productionListenerRule": .string,
        "testListenerRule": .string,
        "roleArn": .string,
    ]

    static let serviceRegistry: StructureShape = [
        "registryArn": .string,
        "port": .integer,
        "containerName": .string,
        "containerPort": .integer,
    ]

    static let serviceVolumeConfiguration: StructureShape = [
        "name": .string,
        "managedEBSVolume": .structure(serviceManagedEBSVolumeConfiguration),
    ]

    static let serviceManagedEBSVolumeConfiguration: StructureShape = [
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
        "filesystemType": .string,
    ]

    static let vpcLatticeConfiguration: StructureShape = [
        "roleArn": .string,
        "targetGroupArn": .string,
        "portName": .string,
    ]

    /// The input of `CreateService`.
    package static let createService: StructureShape = [
        "cluster": .string,
        "serviceName": .string,
        "taskDefinition": .string,
        "availabilityZoneRebalancing": .string,
        "loadBalancers": .list(.structure(loadBalancer)),
        "serviceRegistries": .list(.structure(serviceRegistry)),
        "desiredCount": .integer,
        "clientToken": .string,
        "launchType": .string,
        "capacityProviderStrategy": .list(.structure(capacityProviderStrategyItem)),
        "platformVersion": .string,
        "role": .string,
        "deploymentConfiguration": .structure(deploymentConfiguration),
        "placementConstraints": .list(.structure(placementConstraint)),
        "placementStrategy": .list(.structure(placementStrategy)),
        "networkConfiguration": .structure(networkConfiguration),
        "healthCheckGracePeriodSeconds": .integer,
        "schedulingStrategy": .string,
        "deploymentController": .structure(deploymentController),
        "tags": .list(.structure(tag)),
        "enableECSManagedTags": .boolean,
        "propagateTags": .string,
        "enableExecuteCommand": .boolean,
        "serviceConnectConfiguration": .structure(serviceConnectConfiguration),
        "volumeConfigurations": .list(.structure(serviceVolumeConfiguration)),
        "vpcLatticeConfigurations": .list(.structure(vpcLatticeConfiguration)),
    ]
}

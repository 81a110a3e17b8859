/// What definitions, services and tasks have in common.
extension StructureShape {
    static let tag: StructureShape = [
        "key": .string,
        "value": .string,
    ]

    static let keyValuePair: StructureShape = [
        "name": .string,
        "value": .string,
    ]

    static let secret: StructureShape = [
        "name": .string,
        "valueFrom": .string,
    ]

    static let logConfiguration: StructureShape = [
        "logDriver": .string,
        "options": .map(.string),
        "secretOptions": .list(.structure(secret)),
    ]

    static let ephemeralStorage: StructureShape = [
        "sizeInGiB": .integer
    ]

    static let resourceRequirement: StructureShape = [
        "value": .string,
        "type": .string,
    ]

    static let environmentFile: StructureShape = [
        "value": .string,
        "type": .string,
    ]

    static let capacityProviderStrategyItem: StructureShape = [
        "capacityProvider": .string,
        "weight": .integer,
        "base": .integer,
    ]

    static let placementConstraint: StructureShape = [
        "type": .string,
        "expression": .string,
    ]

    static let placementStrategy: StructureShape = [
        "type": .string,
        "field": .string,
    ]

    static let networkConfiguration: StructureShape = [
        "awsvpcConfiguration": .structure(awsVpcConfiguration)
    ]

    static let awsVpcConfiguration: StructureShape = [
        "subnets": .list(.string),
        "securityGroups": .list(.string),
        "assignPublicIp": .string,
    ]

    static let ebsTagSpecification: StructureShape = [
        "resourceType": .string,
        "tags": .list(.structure(tag)),
        "propagateTags": .string,
    ]
}

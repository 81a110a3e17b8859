/// How the tasks of a service are reached by name.
extension StructureShape {
    static let serviceConnectConfiguration: StructureShape = [
        "enabled": .boolean,
        "namespace": .string,
        "services": .list(.structure(serviceConnectService)),
        "logConfiguration": .structure(logConfiguration),
        "accessLogConfiguration": .structure(serviceConnectAccessLogConfiguration),
    ]

    static let serviceConnectService: StructureShape = [
        "portName": .string,
        "discoveryName": .string,
        "clientAliases": .list(.structure(serviceConnectClientAlias)),
        "ingressPortOverride": .integer,
        "timeout": .structure(timeoutConfiguration),
        "tls": .structure(serviceConnectTlsConfiguration),
    ]

    static let serviceConnectClientAlias: StructureShape = [
        "port": .integer,
        "dnsName": .string,
        "testTrafficRules": .structure(serviceConnectTestTrafficRules),
    ]

    static let serviceConnectTestTrafficRules: StructureShape = [
        "header": .structure(serviceConnectTestTrafficHeaderRules)
    ]

    static let serviceConnectTestTrafficHeaderRules: StructureShape = [
        "name": .string,
        "value": .structure(serviceConnectTestTrafficHeaderMatchRules),
    ]

    static let serviceConnectTestTrafficHeaderMatchRules: StructureShape = [
        "exact": .string
    ]

    static let timeoutConfiguration: StructureShape = [
        "idleTimeoutSeconds": .integer,
        "perRequestTimeoutSeconds": .integer,
    ]

    static let serviceConnectTlsConfiguration: StructureShape = [
        "issuerCertificateAuthority": .structure(serviceConnectTlsCertificateAuthority),
        "kmsKey": .string,
        "roleArn": .string,
    ]

    static let serviceConnectTlsCertificateAuthority: StructureShape = [
        "awsPcaAuthorityArn": .string
    ]

    static let serviceConnectAccessLogConfiguration: StructureShape = [
        "format": .string,
        "includeQueryParameters": .string,
    ]
}

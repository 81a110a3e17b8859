import SluiceModel

/// What an `UpdateService` request changes about a described service. A field that the request does not name stays as it is.
package struct ServiceDifference: Hashable, Sendable {
    /// In the order of the request; empty means that the service already is as asked.
    package let changes: [ServiceChange]
    /// Whether the request asks for a new deployment even where nothing changes.
    package let isForced: Bool

    package var isEmpty: Bool { changes.isEmpty && !isForced }
    /// Whether ECS will replace tasks. Fields that we do not know are not counted.
    package var startsDeployment: Bool { isForced || changes.contains { $0.effect == .startsDeployment } }

    /// - Parameters:
    ///   - request: in AWS's types.
    ///   - described: a service as `DescribeServices` answers.
    package init(from described: JSONValue, by request: JSONValue) {
        var comparison = Comparison(request, described)
        for name in request.object?.names ?? [] where !Self.addressing.contains(name) {
            comparison.compare([name], request[name] ?? .null)
        }
        changes = comparison.changes
        isForced = request["forceNewDeployment"]?.bool == true
    }

    private static let addressing: Set = ["cluster", "service", "forceNewDeployment"]

    private static let replacing: Set = [
        "taskDefinition", "networkConfiguration", "platformVersion", "loadBalancers", "serviceRegistries",
        "serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations",
    ]

    /// What a service has where its description says nothing.
    private static let absent: [String: JSONValue] = [
        "deploymentConfiguration.deploymentCircuitBreaker.enable": false,
        "deploymentConfiguration.deploymentCircuitBreaker.rollback": false,
        "deploymentConfiguration.alarms.enable": false,
        "deploymentConfiguration.alarms.rollback": false,
        "deploymentConfiguration.strategy": "ROLLING",
        "deploymentController.type": "ECS",
        "enableECSManagedTags": false,
        "enableExecuteCommand": false,
        "healthCheckGracePeriodSeconds": 0,
        "networkConfiguration.awsvpcConfiguration.assignPublicIp": "DISABLED",
        "platformVersion": "LATEST",
        "propagateTags": "NONE",
        "serviceConnectConfiguration.enabled": false,
    ]

    static func effect(ofField name: String) -> ServiceChange.Effect {
        if replacing.contains(name) { return .startsDeployment }
        return StructureShape.updateService[name] == nil ? .unknown : .inPlace
    }

    private struct Comparison {
        private let requested: JSONValue
        private let described: JSONValue
        var changes: [ServiceChange] = []

        init(_ request: JSONValue, _ service: JSONValue) {
            var form = CanonicalForm(.updateService, .service)
            requested = form.canonical(request)
            var other = CanonicalForm(.updateService, .service, counting: form.unknowns)
            described = other.canonical(Self.settings(of: service))
        }

        /// Some settings stand only in the service's newest deployment.
        private static func settings(of service: JSONValue) -> JSONValue {
            let primary = service["deployments"]?.array?.first { $0["status"]?.string == "PRIMARY" }
            var members = service.object ?? JSONObject()
            for name in ["serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations"]
            where members[name] == nil {
                members[name] = primary?[name]
            }
            return .object(members)
        }

        mutating func compare(_ path: [String], _ written: JSONValue) {
            if case .object(let object) = written {
                for member in object { compare(path + [member.name], member.value) }
                return
            }
            let after = value(in: requested, path) ?? written
            let before = value(in: described, path) ?? ServiceDifference.absent[path.joined(separator: ".")]
            guard !isSame(before, after, path) else { return }
            let effect = ServiceDifference.effect(ofField: path.first ?? "")
            changes.append(
                ServiceChange(name: path.joined(separator: "."), before: before, after: after, effect: effect)
            )
        }

        private func value(in tree: JSONValue, _ path: [String]) -> JSONValue? {
            path.reduce(JSONValue?.some(tree)) { $0?[$1] }
        }

        private func isSame(_ before: JSONValue?, _ after: JSONValue, _ path: [String]) -> Bool {
            if path == ["taskDefinition"], let one = before?.string, let other = after.string {
                return TaskDefinitionName.isSame(one, other)
            }
            return before == after || (before == nil && [.array([]), .string(""), .null].contains(after))
        }
    }
}

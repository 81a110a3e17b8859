import SluiceModel

/// What AWS would refuse in an update of a service, or take and never finish; found offline and all at once.
///
/// Source: the field documentation of `UpdateService` and the Amazon ECS developer guide.
package enum ServiceUpdateValidation {
    /// The problems of an `UpdateService` request in AWS's types. What the request leaves alone is taken from the described
    /// service, or is AWS's default where that is nil.
    package static func problems(in request: JSONValue, described: JSONValue? = nil) -> [RequestProblem] {
        let update = Located(request)
        var problems = RequestProblems()
        checkState(update, described, &problems)
        checkFields(update, &problems)
        checkPlacement(update, &problems)
        checkNetwork(update["networkConfiguration"]["awsvpcConfiguration"], &problems)
        DeploymentConfigurationRules.check(update, described, &problems)
        RolloutRoomRule.check(update, described, &problems)
        DeploymentControllerRule.check(update, described, &problems)
        return problems.all
    }

    private static func checkState(_ update: Located, _ described: JSONValue?, _ problems: inout RequestProblems) {
        guard let status = described?["status"]?.string, status != "ACTIVE" else { return }
        let name = update["service"].string ?? ""
        problems.error(update["service"], "names '\(name)', which is \(status): it was deleted; create it again first")
    }

    /// Fields of `CreateService` that `UpdateService` does not have; AWS would ignore them without a word.
    private static let createOnly = [
        ("launchType", "a change of launch type goes through capacityProviderStrategy"),
        ("schedulingStrategy", "it is fixed when the service is created"),
        ("role", "it is fixed when the service is created"),
        ("serviceName", "the service is named by 'service'"),
        ("tags", "tags of a service are set by TagResource"),
        ("clientToken", "an update has none"),
    ]

    private static func checkFields(_ update: Located, _ problems: inout RequestProblems) {
        if update["service"].string?.isEmpty != false { problems.error(update["service"], "is missing") }
        for place in [update["service"], update["cluster"]] {
            guard let name = place.string, !name.isEmpty, !name.hasPrefix("arn:"), !NameRules.isName(name) else {
                continue
            }
            problems.error(
                place,
                "must be an ARN or a name of at most 255 letters, digits, '_' and '-', but is '\(name)'"
            )
        }
        if update["launchType"].exists, update["capacityProviderStrategy"].exists {
            problems.error(update["launchType"], "cannot stand beside capacityProviderStrategy")
        }
        for (name, reason) in createOnly where update[name].exists {
            problems.error(update[name], "is no field of UpdateService: \(reason)")
        }
        problems.require(update["desiredCount"], in: 0...Int(Int32.max))
        problems.require(update["healthCheckGracePeriodSeconds"], in: 0...Int(Int32.max), " seconds")
        problems.require(update["propagateTags"], oneOf: ["TASK_DEFINITION", "SERVICE", "NONE"])
        problems.require(update["availabilityZoneRebalancing"], oneOf: ["ENABLED", "DISABLED"])
    }

    private static func checkPlacement(_ update: Located, _ problems: inout RequestProblems) {
        problems.require(update["placementConstraints"], atMost: 10, "constraints")
        problems.require(update["placementStrategy"], atMost: 5, "strategies")
        let providers = update["capacityProviderStrategy"]
        problems.require(providers, atMost: 20, "capacity providers")
        for provider in providers.elements {
            problems.require(provider["weight"], in: 0...1000)
            problems.require(provider["base"], in: 0...100_000)
        }
        if providers.elements.count(where: { $0["base"].int ?? 0 > 0 }) > 1 {
            problems.error(providers, "has more than one base, but only one provider may have one")
        }
    }

    private static func checkNetwork(_ network: Located, _ problems: inout RequestProblems) {
        guard network.exists else { return }
        if network["subnets"].count == 0 { problems.error(network["subnets"], "must hold at least one subnet") }
        problems.require(network["subnets"], atMost: 16, "subnets")
        problems.require(network["securityGroups"], atMost: 5, "security groups")
        problems.require(network["assignPublicIp"], oneOf: ["ENABLED", "DISABLED"])
    }
}

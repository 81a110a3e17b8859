import SluiceModel

/// What AWS would refuse in a task definition, found offline and all at once.
///
/// Source: the field documentation of `RegisterTaskDefinition` and the quotas of the Amazon ECS developer guide.
package enum TaskDefinitionValidation {
    /// The problems of a `RegisterTaskDefinition` request in AWS's types, in the order of the rules; empty where AWS should
    /// take it.
    package static func problems(in request: JSONValue) -> [RequestProblem] {
        let definition = Located(request)
        var problems = RequestProblems()
        checkWhole(definition, &problems)
        TaskSizeRules.check(definition, &problems)
        ContainerRules.check(definition, &problems)
        ContainerReferenceRules.check(definition, &problems)
        PortRules.check(definition, &problems)
        FargateRules.check(definition, &problems)
        TagRules.check(definition["tags"], &problems)
        return problems.all
    }

    private static let maximumBytes = 64 * 1024
    private static let maximumContainers = 10

    private static func checkWhole(_ definition: Located, _ problems: inout RequestProblems) {
        NameRules.check(definition["family"], &problems)
        problems.require(definition["networkMode"], oneOf: ["bridge", "host", "awsvpc", "none"])
        problems.require(definition["placementConstraints"], atMost: 10, "constraints")
        let containers = definition["containerDefinitions"]
        if containers.count == 0 { problems.error(containers, "must hold at least one container") }
        problems.require(containers, atMost: maximumContainers, "containers")
        let bytes = definition.value?.compact.utf8.count ?? 0
        guard bytes > maximumBytes else { return }
        problems.error(definition, "is \(bytes) bytes of JSON, but AWS takes at most \(maximumBytes)")
    }
}

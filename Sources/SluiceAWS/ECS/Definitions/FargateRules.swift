/// What Fargate does not offer.
enum FargateRules {
    static func check(_ definition: Located, _ problems: inout RequestProblems) {
        guard definition.requires("FARGATE") else { return }
        checkTask(definition, &problems)
        for container in definition["containerDefinitions"].elements {
            checkContainer(container, &problems)
            checkExecutionRole(definition, for: container, &problems)
        }
    }

    /// Fields of a container that only tasks on instances can use; false and empty say nothing.
    private static let instanceOnly = [
        "links", "privileged", "dnsServers", "dnsSearchDomains", "extraHosts", "dockerSecurityOptions",
        "disableNetworking", "hostname",
    ]

    private static func checkTask(_ definition: Located, _ problems: inout RequestProblems) {
        if definition.networkMode != "awsvpc" {
            let mode = definition.networkMode.map { "is '\($0)'" } ?? "is missing"
            problems.error(definition["networkMode"], "must be 'awsvpc' on Fargate, but \(mode)")
        }
        for field in [definition["placementConstraints"], definition["ipcMode"]] where field.saysSomething {
            problems.error(field, "is not possible on Fargate")
        }
        if let mode = definition["pidMode"].string, !["task", ""].contains(mode) {
            problems.error(definition["pidMode"], "must be 'task' on Fargate, but is '\(mode)'")
        }
        for volume in definition["volumes"].elements {
            for field in [volume["host"]["sourcePath"], volume["dockerVolumeConfiguration"]] where field.saysSomething {
                problems.error(field, "is not possible on Fargate")
            }
        }
    }

    private static func checkContainer(_ container: Located, _ problems: inout RequestProblems) {
        for name in instanceOnly where container[name].saysSomething {
            problems.error(container[name], "is not possible on Fargate")
        }
        problems.require(container["logConfiguration"]["logDriver"], oneOf: ["awslogs", "splunk", "awsfirelens"])
        problems.require(container["startTimeout"], in: 2...120, " seconds")
        problems.require(container["stopTimeout"], in: 2...120, " seconds")
    }

    /// Without the role Fargate can read no secret, no image of ECR and can write no log.
    private static func checkExecutionRole(
        _ definition: Located,
        for container: Located,
        _ problems: inout RequestProblems
    ) {
        guard !definition["executionRoleArn"].saysSomething else { return }
        let reasons = [
            container["secrets"].count > 0 ? "its secrets" : nil,
            container["logConfiguration"]["logDriver"].string == "awslogs" ? "its log" : nil,
            container["image"].string?.contains(".dkr.ecr.") == true ? "its image of ECR" : nil,
        ].compactMap { $0 }
        guard !reasons.isEmpty else { return }
        problems.error(
            container,
            "needs the task's executionRoleArn on Fargate, for \(reasons.joined(separator: " and "))"
        )
    }
}

extension Located {
    /// Whether there is more than nothing, false, or an empty text, list or map.
    fileprivate var saysSomething: Bool {
        switch value {
        case nil, .null, .bool(false), .string(""): false
        case .array(let elements): !elements.isEmpty
        case .object(let object): !object.isEmpty
        default: true
        }
    }
}

import SluiceModel

/// What a container says about itself.
enum ContainerRules {
    static func check(_ definition: Located, _ problems: inout RequestProblems) {
        let containers = definition["containerDefinitions"].elements
        for container in containers {
            checkBasics(container, &problems)
            checkHealth(container["healthCheck"], &problems)
            checkEnvironment(container, &problems)
            checkEnvironmentFiles(container["environmentFiles"], &problems)
        }
        if !containers.isEmpty, containers.allSatisfy({ $0["essential"].bool == false }) {
            problems.error(definition["containerDefinitions"], "must have at least one essential container")
        }
    }

    private static func checkBasics(_ container: Located, _ problems: inout RequestProblems) {
        NameRules.check(container["name"], &problems)
        checkImage(container["image"], &problems)
        problems.require(container["cpu"], in: 0...196_608, " CPU units")
        problems.require(container["versionConsistency"], oneOf: ["enabled", "disabled"])
        if container["logConfiguration"].exists, !container["logConfiguration"]["logDriver"].exists {
            problems.error(container["logConfiguration"]["logDriver"], "is missing")
        }
        for limit in container["ulimits"].elements {
            guard let soft = limit["softLimit"].int, let hard = limit["hardLimit"].int, soft > hard, hard >= 0 else {
                continue
            }
            problems.error(limit["softLimit"], "is \(soft), more than the hardLimit of \(hard)")
        }
    }

    private static func checkImage(_ image: Located, _ problems: inout RequestProblems) {
        guard image.exists else { return problems.error(image, "is missing") }
        guard let text = image.string, let fault = ImageReference.fault(of: text) else { return }
        problems.error(image, fault)
    }

    private static func checkHealth(_ health: Located, _ problems: inout RequestProblems) {
        guard health.exists else { return }
        if health["command"].count == 0 { problems.error(health["command"], "is missing") }
        problems.require(health["interval"], in: 5...300, " seconds")
        problems.require(health["timeout"], in: 2...60, " seconds")
        problems.require(health["retries"], in: 1...10)
        problems.require(health["startPeriod"], in: 0...300, " seconds")
    }

    private static func checkEnvironment(_ container: Located, _ problems: inout RequestProblems) {
        var plain: Set<String> = []
        for entry in container["environment"].elements {
            guard let name = entry["name"].string, !name.isEmpty else {
                problems.error(entry["name"], "is missing")
                continue
            }
            if !plain.insert(name).inserted { problems.warning(entry["name"], "is '\(name)' for the second time") }
        }
        for secret in container["secrets"].elements {
            for part in [secret["name"], secret["valueFrom"]] where !part.exists || part.string == "" {
                problems.error(part, "is missing")
            }
            if let name = secret["name"].string, plain.contains(name) {
                problems.error(secret["name"], "is '\(name)', which the container's environment sets too")
            }
        }
        NameRules.requireUnique(container["secrets"].elements.map { $0["name"] }, &problems)
    }

    private static func checkEnvironmentFiles(_ files: Located, _ problems: inout RequestProblems) {
        problems.require(files, atMost: 10, "files")
        for file in files.elements {
            problems.require(file["type"], oneOf: ["s3"])
            guard let value = file["value"].string else { continue }
            if !isS3Object(value) || !value.hasSuffix(".env") {
                problems.error(file["value"], "must be the ARN of an S3 object that ends in '.env', but is '\(value)'")
            }
        }
    }

    /// `arn:aws:s3:::bucket/key`, in any partition.
    private static func isS3Object(_ arn: String) -> Bool {
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        return parts.count == 6 && parts[0] == "arn" && parts[2] == "s3" && parts[5].contains("/")
    }
}

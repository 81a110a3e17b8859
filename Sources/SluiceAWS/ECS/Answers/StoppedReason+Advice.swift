extension StoppedReason {
    /// One line: what happened.
    package var cause: String {
        let who = container.map { "container '\($0)'" } ?? "the task"
        switch family {
        case .imagePull: return "the image of \(who) could not be pulled"
        case .secret: return "a secret or the registry's credentials could not be read"
        case .logGroup: return "the log of \(who) could not be opened"
        case .outOfMemory: return "\(who) used more memory than it may"
        case .execFormat: return "the image of \(who) is built for another processor"
        case .exited: return "\(who) exited" + (exitCode.map { " with code \($0)" } ?? "")
        case .loadBalancerUnhealthy: return "the load balancer's health checks failed"
        case .containerUnhealthy: return "the health check of \(who) failed"
        case .networkInterface: return "no network interface was ready in time"
        case .capacity: return "AWS has no capacity for the task at this time"
        case .spotInterruption: return "AWS took the Spot capacity back"
        case .user: return "somebody stopped the task"
        case .scheduler: return "the service stopped the task"
        case .other: return text
        }
    }

    /// One line: what to do; nil where there is nothing to do.
    package var remedy: String? {
        switch family {
        case .imagePull: imagePullRemedy
        case .secret:
            "Check that the secret exists, that the execution role may read it, and that the subnets reach it "
                + "(a NAT gateway, or endpoints for secretsmanager or ssm)."
        case .logGroup:
            "Create the log group, or let the execution role do so (logs:CreateLogGroup and awslogs-create-group)."
        case .outOfMemory: "Give the container or the task more memory, or let the program use less."
        case .execFormat: "Build the image for the task's cpuArchitecture, or change runtimePlatform."
        case .exited: exitRemedy
        case .loadBalancerUnhealthy:
            "Check the target group's path, port and matcher, and whether healthCheckGracePeriodSeconds is long enough."
        case .containerUnhealthy: "Run the health check's command in the image, and check its startPeriod."
        case .networkInterface: "Check that the subnets have free addresses; AWS tries again by itself."
        case .capacity: "Wait, add availability zones, or use another capacity provider."
        case .spotInterruption: "ECS starts another task; use a base of on-demand capacity for what must keep running."
        case .user, .scheduler, .other: nil
        }
    }

    private var imagePullRemedy: String {
        if StoppedReasonText.saysTimeout(text) {
            return "The subnets do not reach the registry: add a NAT gateway, or endpoints for ecr.api, ecr.dkr and S3."
        }
        let lowercased = text.lowercased()
        if lowercased.contains("not found") || lowercased.contains("manifest unknown") {
            return "Check that the tag or digest still exists in the registry and region that the image names."
        }
        return
            "Check the image's name, and that the execution role may pull it (ecr:GetAuthorizationToken, ecr:BatchGetImage)."
    }

    private var exitRemedy: String {
        switch exitCode {
        case 137: "The container was killed: look for a memory limit or a stopTimeout that is too short."
        case 139: "The program crashed: look at its log."
        case 127: "The command was not found in the image: check command and entryPoint."
        case 126: "The command cannot be run: check its file mode in the image."
        case 0: "The program ended by itself: a service's container has to keep running."
        default: "Look at the container's log."
        }
    }
}

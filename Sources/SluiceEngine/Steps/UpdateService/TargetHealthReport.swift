import SluiceAWS
import SluiceModel

/// What the load balancers of a service say of its targets: the reason behind many a failed rollout.
struct TargetHealthReport {
    let service: ServiceDescription

    /// A line for each target that is not well. Only informs: what cannot be asked is a line too.
    func lines(asking client: AWSClient) async -> [String] {
        var advice = StepAdvice()
        var lines: [String] = []
        for group in targetGroups {
            let targets = await advice.ask(
                "elasticloadbalancing:DescribeTargetHealth",
                for: "The health of the targets"
            ) {
                try await client.targetHealth(of: group)
            }
            lines += (targets ?? []).filter(\.isUnhealthy).map { target in
                "Target \(target.target) is \(target.state): \(target.reason.isEmpty ? "no reason given" : target.reason)"
            }
        }
        return lines + advice.notes
    }

    private var targetGroups: [String] {
        (service.raw["loadBalancers"]?.array ?? []).compactMap { $0["targetGroupArn"]?.string }
    }
}

import SluiceAWS
import SluiceModel

extension UpdateService {
    func advice(on plan: UpdateServicePlan, for step: RenderedStep, reading reader: StepReader) async -> StepAdvice {
        var advice = StepAdvice()
        guard plan.summary.effect != .noChange, let client = try? reader.aws(for: step) else { return advice }
        let alarms = DeploymentGuards(plan.request, over: plan.service).alarms
        if !alarms.isEmpty { await checkAlarms(alarms, with: client, &advice) }
        await checkPermissions(on: plan.service, with: client, &advice)
        return advice
    }

    /// ECS ignores an alarm that already is in ALARM when a deployment starts.
    private func checkAlarms(_ names: [String], with client: AWSClient, _ advice: inout StepAdvice) async {
        let states = await advice.ask("cloudwatch:DescribeAlarms", for: "The state of the alarms") {
            try await client.alarmStates(names)
        }
        guard let states else { return }
        let missing = names.filter { states[$0] == nil }
        advice.warn(missing.map { "Alarm '\($0)' does not exist, so it protects nothing." })
        let firing = names.filter { states[$0] == "ALARM" }
        advice.warn(firing.map { "Alarm '\($0)' is firing already: ECS ignores it for this deployment." })
    }

    private func checkPermissions(
        on service: ServiceDescription,
        with client: AWSClient,
        _ advice: inout StepAdvice
    ) async {
        let denied = await advice.ask("iam:SimulatePrincipalPolicy", for: "Whether IAM allows the update") {
            let caller = try await client.callerIdentity(retrying: .once).arn
            return try await client.deniedActions(of: caller, ["ecs:UpdateService"], on: service.arn)
        }
        advice.warn((denied ?? []).map { "IAM's policy simulation says that \($0) is not allowed on \(service.arn)." })
    }
}

import SluiceAWS
import SluiceModel

/// What updating would do: the request, and how it differs from the service as it is.
struct UpdateServicePlan: StepPlan {
    let name: ServiceName
    /// In AWS's types, with what AWS must be told again to keep it.
    let request: JSONValue
    let service: ServiceDescription
    let difference: ServiceDifference
    let allowsZeroTasks: Bool
    let poll: Duration
    let summary: StepPlanSummary

    /// - Throws: `StepProblems` for a parameter that cannot be read.
    init(
        step: RenderedStep,
        name: ServiceName,
        request: JSONValue,
        service: ServiceDescription,
        unknownKeys: [FieldPath],
        warnings: [String]
    ) throws {
        self.name = name
        self.request = request
        self.service = service
        difference = ServiceDifference(from: service.raw, by: request)
        allowsZeroTasks = try step.flag("allowZeroTasks")
        poll = .seconds(try step.number("pollSeconds", default: UpdateService.defaultPollSeconds))
        let mask = PlanMask(step)
        summary = StepPlanSummary(
            effect: Self.effect(of: difference, on: name),
            request: mask.apply(to: request),
            changes: difference.changes.map(mask.change),
            notes: unknownKeys.map { "'\($0)' is not known to this version of Sluice; it is sent as it is." }
                + Self.notes(on: service, difference),
            warnings: warnings + Self.warnings(on: service, request),
            outputs: [:]
        )
    }

    /// Why nothing may be written at all, in sentences; empty where it may.
    var refusals: [String] {
        var refusals: [String] = []
        let desired = request["desiredCount"]?.int ?? service.desiredCount
        if desired == 0 && !allowsZeroTasks {
            refusals.append(
                """
                \(name.description.capitalizedFirst) would run no task at all (desired count 0), so nothing could prove \
                the deployment. Raise 'desiredCount', or write 'allowZeroTasks: true' beside 'with:'.
                """
            )
        }
        if service.deploymentController != "ECS" && request["taskDefinition"] == nil {
            refusals.append(
                """
                \(name.description.capitalizedFirst) is deployed by \(service.deploymentController), whose deployments \
                cannot be followed here: only those of ECS itself can.
                """
            )
        }
        return refusals
    }

    private static func effect(of difference: ServiceDifference, on name: ServiceName) -> StepPlanSummary.Effect {
        if difference.isEmpty { return .noChange }
        return .changes(
            difference.startsDeployment ? "starts a deployment of \(name)" : "changes settings of \(name) in place"
        )
    }

    private static func notes(on service: ServiceDescription, _ difference: ServiceDifference) -> [String] {
        let inPlace = difference.changes.filter { $0.effect == .inPlace }.map(\.name)
        guard difference.startsDeployment, !inPlace.isEmpty else { return [] }
        return ["Taken over at once, whatever becomes of the deployment: \(inPlace.joined(separator: ", "))."]
    }

    private static func warnings(on service: ServiceDescription, _ request: JSONValue) -> [String] {
        var warnings: [String] = []
        if let other = service.primaryDeployment, other.rolloutState == "IN_PROGRESS" {
            let definition = TaskDefinitionName.short(other.taskDefinition)
            warnings.append("Deployment \(other.id) of \(definition) is still under way; an update takes its place.")
        }
        let guards = DeploymentGuards(request, over: service)
        if !guards.hasBreaker && guards.alarms.isEmpty {
            warnings.append(
                "The service has neither circuit breaker nor alarms: ECS would start failing tasks for ever."
            )
        }
        return warnings
    }
}

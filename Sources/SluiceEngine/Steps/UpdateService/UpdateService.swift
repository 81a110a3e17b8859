import SluiceAWS
import SluiceModel

/// Updates an ECS service and follows *its own* deployment until its own tasks run its own images.
struct UpdateService: StepType {
    static let declaration = StepTypeDeclaration(
        name: "update-service",
        parameters: ["account", "region", "pollSeconds", "onFailure", "allowZeroTasks"],
        outputs: ["ServiceArn", "ClusterName", "ServiceName", "TaskDefinitionArn", "DeploymentId"],
        needsRegion: true,
        packagesAllowed: true,
        timeout: .seconds(1800)
    )

    /// Between two looks at a service, unless the step says otherwise.
    static let defaultPollSeconds = 5

    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> UpdateServicePlan {
        let shaped = RequestShaper(.updateService).shape(step.with)
        let offline = shaped.problems + ServiceUpdateValidation.problems(in: shaped.request)
        let errors = step.relevant(offline, .error) + parameterProblems(of: step)
        guard errors.isEmpty, let name = ServiceName(step) else {
            throw StepProblems(step: step.name, problems: errors.isEmpty ? ["service is missing."] : errors)
        }
        let ecs = try reader.ecs(for: step)
        let service = try await ecs.service(name.service, in: name.cluster)
        let request = ServiceUpdateRequest.completed(shaped.request, from: service.raw)
        let problems = ServiceUpdateValidation.problems(in: request, described: service.raw)
        let plan = try UpdateServicePlan(
            step: step,
            name: name,
            request: request,
            service: service,
            unknownKeys: shaped.unknownKeys,
            warnings: step.relevant(problems, .warning)
        )
        let refusals = step.relevant(problems, .error) + plan.refusals
        guard refusals.isEmpty || step.isUnderWay else { throw StepProblems(step: step.name, problems: refusals) }
        return plan
    }

    private func parameterProblems(of step: RenderedStep) -> [String] {
        var problems: [String] = []
        do { _ = try step.number("pollSeconds", default: Self.defaultPollSeconds) } catch {
            problems += error.problems
        }
        do { _ = try step.flag("allowZeroTasks") } catch { problems += error.problems }
        if let choice = step.parameter("onFailure"), !["rollback", "leave"].contains(choice) {
            problems.append("'onFailure' must be 'rollback' or 'leave', but is '\(choice)'.")
        }
        return problems
    }
}

/// Names that Sluice gives values itself: a variable of one's own under such a name would never hold.
enum BuiltInNames {
    /// Compared without case.
    static func isReserved(_ name: String) -> Bool {
        let name = name.lowercased()
        if whole.contains(name) || families.contains(where: name.hasPrefix) { return true }
        return parts.contains { name.hasPrefix($0.start) && name.dropFirst($0.start.count).contains($0.then) }
    }

    private static let whole = Set(
        [
            "Project.Name", "Release.Id", "Release.Number", "Release.Channel.Name", "Release.Notes", "Release.Created",
            "Release.Git.CommitHash", "Release.Git.Ref", "Release.Git.BranchName", "Release.Previous.Id",
            "Release.Previous.Number",
            "Release.PreviousForEnvironment.Id", "Release.PreviousForEnvironment.Number",
            "Release.CurrentForEnvironment.Id", "Release.CurrentForEnvironment.Number", "Environment.Name",
            "Environment.SortOrder", "Deployment.Id", "Deployment.Name", "Deployment.Created", "Deployment.CreatedUtc",
            "Deployment.CreatedBy.Username", "Deployment.CreatedBy.DisplayName", "Deployment.Error",
            "Deployment.ErrorDetail", "Deployment.Changes", "Deployment.ChangesMarkdown", "Deployment.Tenant.Id",
            "Deployment.Tenant.Name", "Deployment.Tenant.Tags",
            "Deployment.PreviousSuccessful.Id", "Task.Id", "Task.Name", "Step.Name",
            "Step.Number", "Step.Status.Code", "Action.Name", "Action.Number", "Action.Amazon.RegionName",
            "Action.Aws.Region",
        ].map { "octopus.\($0.lowercased())" }
    )

    /// What is known while a release gets its number.
    private static let families = ["octopus.version.", "octopus.date.", "octopus.time."]

    /// Names with a step or a package in brackets.
    private static let parts: [(start: String, then: String)] = [
        ("octopus.action[", "].output"), ("octopus.action[", "].package["), ("octopus.action[", "].isskipped"),
        ("octopus.release.customfields[", "]"), ("octopus.action.package[", "]."), ("octopus.step[", "].status."),
    ]
}

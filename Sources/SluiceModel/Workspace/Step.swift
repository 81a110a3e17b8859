/// One step of a deployment process, as written: its texts are templates, rendered for each deployment.
package struct Step: Hashable, Sendable, Codable {
    /// Unique in the process; `Octopus.Action[name]` refers to it.
    package let name: String
    /// The step type, such as `update-service`.
    package let type: String
    package let packages: [PackageReference]
    /// Sluice's own parameters beside `with:` (account, region, pollSeconds, …), each declared by the step type.
    package let parameters: [StepParameter]
    /// For an AWS step the request and nothing else; for others their inputs.
    package let with: RequestNode
    package let condition: RunCondition
    /// Empty means every environment.
    package let environments: [String]
    package let excludedEnvironments: [String]
    /// Empty means every channel.
    package let channels: [String]
    package let retries: Retries
    /// Nil means the step type's own default.
    package let timeoutSeconds: Int?
    package let isDisabled: Bool
    /// A required step cannot be ignored after a failure.
    package let isRequired: Bool
    package let location: SourceLocation
    /// Field under `with:`, such as `containerDefinitions[0].image`, → its line in the file, where it holds a template. Nil
    /// in releases made before this was kept.
    package let templateLines: [String: Int]?

    package init(
        name: String,
        type: String,
        packages: [PackageReference] = [],
        parameters: [StepParameter] = [],
        with: RequestNode,
        condition: RunCondition = .success,
        environments: [String] = [],
        excludedEnvironments: [String] = [],
        channels: [String] = [],
        retries: Retries = .none,
        timeoutSeconds: Int? = nil,
        isDisabled: Bool = false,
        isRequired: Bool = false,
        location: SourceLocation,
        templateLines: [String: Int]? = nil
    ) {
        self.name = name
        self.type = type
        self.packages = packages
        self.parameters = parameters
        self.with = with
        self.condition = condition
        self.environments = environments
        self.excludedEnvironments = excludedEnvironments
        self.channels = channels
        self.retries = retries
        self.timeoutSeconds = timeoutSeconds
        self.isDisabled = isDisabled
        self.isRequired = isRequired
        self.location = location
        self.templateLines = templateLines
    }

    package func parameter(_ name: String) -> RequestNode? { parameters.first { $0.name == name }?.value }
}

import Foundation
import SluiceModel
import SluiceStore

extension Date {
    /// With milliseconds, which a store keeps.
    static let noon = Date(timeIntervalSince1970: 1_800_000_000.123)
}

extension DeploymentOwner {
    static func sample(processID: Int32 = 42) -> DeploymentOwner {
        DeploymentOwner(host: "build-1", processID: processID, user: "ada", since: .noon)
    }
}

extension PinnedPackage {
    static func sample(step: String = "Register", id: String = "hello-color", version: String = "1.0.0") -> Self {
        PinnedPackage(
            step: step,
            name: "web",
            feed: "ecr",
            id: id,
            version: version,
            repository: "registry.example.com/\(id)",
            digest: "sha256:\(version)",
            platformDigests: ["sha256:arm-\(version)"],
            pushedAt: .noon,
            pin: true
        )
    }
}

extension Step {
    static let sample = Step(
        name: "Register",
        type: "register-task-definition",
        packages: [PackageReference(name: "web", feed: "ecr", id: "hello-color", pin: true, location: .sample)],
        parameters: [
            StepParameter(name: "region", value: .scalar(text: "eu-west-1", isPlain: true), location: .sample)
        ],
        with: .map([
            .init("family", .scalar(text: "#{TaskName}", isPlain: false)),
            .init("cpu", .list([.scalar(text: "1.30", isPlain: true)])),
        ]),
        condition: .variable("#{Go}"),
        environments: ["dev"],
        excludedEnvironments: ["prod"],
        channels: ["Default"],
        retries: Retries(count: 2, backoffSeconds: 5),
        timeoutSeconds: 600,
        isRequired: true,
        location: .sample
    )
}

extension SourceLocation {
    static let sample = SourceLocation(file: "projects/web.yaml", line: 3, column: 7)
}

extension Release {
    static func sample(
        project: String = "web",
        version: String = "1.0.0",
        packages: [PinnedPackage] = [.sample()],
        notes: String = "First.",
        createdAt: Date = .noon
    ) -> Release {
        Release(
            project: project,
            version: version,
            channel: "Default",
            steps: [.sample],
            rollback: .failedStep,
            variables: [
                variable(
                    "Color",
                    .text("#f00"),
                    Scope(environments: ["dev"], steps: ["Register"], channels: ["Default"])
                ),
                variable("Token", .environment("TOKEN"), Scope()),
            ],
            packages: packages,
            notes: notes,
            git: GitState(commit: "0123abc", isDirty: true),
            createdBy: "ada",
            createdAt: createdAt
        )
    }

    private static func variable(_ name: String, _ value: VariableValue, _ scope: Scope) -> Variable {
        let entry = VariableEntry(
            name: name,
            value: value,
            scope: scope,
            isSensitive: name == "Token",
            location: .sample
        )
        return Variable(entry: entry, set: "web", precedence: name == "Token" ? .library(1) : .project)
    }
}

extension VariableSnapshot {
    static func sample(color: String = "#00f") -> VariableSnapshot {
        let entry = VariableEntry(
            name: "Color",
            value: .text(color),
            prompt: VariablePrompt(label: "Which?", control: .select, options: [.init(value: color, label: "Blue")]),
            location: .sample
        )
        return VariableSnapshot(
            variables: [Variable(entry: entry, set: "web", precedence: .project)],
            changedValues: 1,
            git: GitState(commit: "89abcde", isDirty: false),
            createdBy: "ada",
            createdAt: .noon
        )
    }
}

extension Store {
    /// Opens a deployment, after its release where that is new.
    func deploy(_ version: String, of project: String = "web", to environment: String) async throws -> Deployment {
        let known = try await release(project: project, version: version)
        let release =
            if let known { known } else {
                try await insert(
                    .sample(project: project, version: version, packages: [.sample(version: version)])
                )
            }
        return try await insertDeployment(of: release.id, environment: environment, owner: .sample(), at: .noon)
    }

    /// A deployment from its start to its end.
    @discardableResult
    func deploy(
        _ version: String,
        of project: String = "web",
        to environment: String,
        ending end: DeploymentOutcome
    ) async throws -> DeploymentID {
        let deployment = try await deploy(version, of: project, to: environment)
        try await append(.ended(DeploymentEnd(end)), at: .noon, to: deployment.id)
        return deployment.id
    }
}

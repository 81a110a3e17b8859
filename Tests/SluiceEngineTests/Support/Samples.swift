import Foundation
import SluiceModel

@testable import SluiceEngine

extension Date {
    /// With milliseconds, which a store keeps.
    static let noon = Date(timeIntervalSince1970: 1_800_000_000.123)
}

extension SourceLocation {
    static let sample = SourceLocation(file: "projects/web.yaml", line: 3, column: 7)
}

extension RequestNode {
    /// A plain scalar.
    static func text(_ text: String) -> RequestNode { .scalar(text: text, isPlain: true) }
}

extension PackageReference {
    static func sample(
        _ name: String = "web",
        feed: String = "ecr",
        id: String = "hello-color",
        version: String? = nil,
        pin: Bool = true
    ) -> PackageReference {
        PackageReference(name: name, feed: feed, id: id, version: version, pin: pin, location: .sample)
    }
}

extension Step {
    static func sample(
        _ name: String = "Register",
        type: String = "register-task-definition",
        packages: [PackageReference] = [],
        parameters: [String: String] = [:],
        with: RequestNode = .map([]),
        condition: RunCondition = .success,
        environments: [String] = [],
        excludedEnvironments: [String] = [],
        channels: [String] = [],
        disabled: Bool = false,
        templateLines: [String: Int]? = nil
    ) -> Step {
        Step(
            name: name,
            type: type,
            packages: packages,
            parameters: parameters.sorted { $0.key < $1.key }.map {
                StepParameter(name: $0.key, value: .text($0.value), location: .sample)
            },
            with: with,
            condition: condition,
            environments: environments,
            excludedEnvironments: excludedEnvironments,
            channels: channels,
            isDisabled: disabled,
            location: .sample,
            templateLines: templateLines
        )
    }
}

extension PinnedPackage {
    static func sample(
        step: String = "Register",
        name: String = "web",
        digest: String = .digest("a"),
        platformDigests: [String] = [],
        pin: Bool = true
    ) -> PinnedPackage {
        PinnedPackage(
            step: step,
            name: name,
            feed: "ecr",
            id: "hello-color",
            version: "1.0.1",
            repository: "registry.example.com/hello-color",
            digest: digest,
            platformDigests: platformDigests,
            pushedAt: .noon,
            pin: pin
        )
    }
}

extension String {
    /// A digest of that hexadecimal digit.
    static func digest(_ digit: Character) -> String { "sha256:" + String(repeating: digit, count: 64) }
}

extension Variable {
    static func sample(
        _ name: String,
        _ value: VariableValue,
        scope: Scope = Scope(),
        kind: VariableKind = .text,
        sensitive: Bool = false,
        prompt: VariablePrompt? = nil,
        line: Int = 1
    ) -> Variable {
        let entry = VariableEntry(
            name: name,
            value: value,
            kind: kind,
            scope: scope,
            isSensitive: sensitive,
            prompt: prompt,
            location: SourceLocation(file: "variables/web.yaml", line: line, column: 5)
        )
        return Variable(entry: entry, set: "web", precedence: .project)
    }
}

extension Release {
    static func sample(
        project: String = "web",
        version: String = "1.0.1",
        channel: String = "Default",
        steps: [Step] = [.sample()],
        variables: [Variable] = [],
        packages: [PinnedPackage] = [.sample()],
        customFields: [CustomField]? = nil
    ) -> Release {
        Release(
            project: project,
            version: version,
            channel: channel,
            steps: steps,
            rollback: .failedStep,
            variables: variables,
            packages: packages,
            notes: "First.",
            customFields: customFields,
            git: GitState(commit: "0123abc", isDirty: false, ref: "refs/heads/main"),
            createdBy: "ada",
            createdAt: .noon
        )
    }
}

extension DeploymentOwner {
    static let sample = DeploymentOwner(host: "build-1", processID: 42, user: "ada", since: .noon)
}

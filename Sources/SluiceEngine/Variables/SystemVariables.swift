import Foundation
import SluiceModel

/// The variables that Sluice itself provides, under Octopus's names (Octopus §2.10).
package struct SystemVariables: Sendable {
    private let release: StoredRelease
    private let environment: String
    /// Nil in a dry run.
    private let deployment: Deployment?
    private let user: String

    package init(release: StoredRelease, environment: String, deployment: Deployment?, user: String) {
        self.release = release
        self.environment = environment
        self.deployment = deployment
        self.user = user
    }

    /// Those that are the same in every step.
    package var entries: [VariableTable.Entry] {
        let snapshot = release.release
        let texts = [
            ("Octopus.Project.Name", snapshot.project),
            ("Octopus.Release.Id", release.id.description),
            ("Octopus.Release.Number", snapshot.version),
            ("Octopus.Release.Channel.Name", snapshot.channel),
            ("Octopus.Release.Notes", snapshot.notes),
            ("Octopus.Release.Created", Self.format(snapshot.createdAt)),
            ("Octopus.Release.Git.CommitHash", snapshot.git.commit ?? ""),
            ("Octopus.Environment.Name", environment),
            ("Octopus.Deployment.Name", "Deploy to \(environment)"),
            ("Octopus.Deployment.CreatedBy.Username", user),
        ]
        return texts.map { VariableTable.Entry(name: $0.0, value: .text(Self.literal($0.1))) } + deploymentEntries
    }

    /// Those of one step.
    package func entries(for step: Step, number: Int, region: String?) -> [VariableTable.Entry] {
        var texts = [
            ("Octopus.Step.Name", step.name),
            ("Octopus.Step.Number", String(number)),
            ("Octopus.Action.Name", step.name),
            ("Octopus.Action.Number", String(number)),
        ]
        if let region {
            texts.append(("Octopus.Action.Amazon.RegionName", region))
            texts.append(("Octopus.Action.Aws.Region", region))
        }
        return texts.map { VariableTable.Entry(name: $0.0, value: .text(Self.literal($0.1))) }
    }

    /// A package's variables, under the step's own name and, for its own step, without it.
    package func entries(for package: PinnedPackage, in step: Step) -> [VariableTable.Entry] {
        let prefixes = ["Octopus.Action[\(package.step)]"] + (package.step == step.name ? ["Octopus.Action"] : [])
        let fields = [
            ("PackageId", package.id), ("PackageVersion", package.version), ("FeedId", package.feed),
            ("Image", package.image), ("Version", package.version), ("Registry", registry(of: package)),
            ("Digest", package.digest),
        ]
        return prefixes.flatMap { prefix in
            fields.map { field in
                VariableTable.Entry(
                    name: "\(prefix).Package[\(package.name)].\(field.0)",
                    value: .text(Self.literal(field.1))
                )
            }
        }
    }

    private var deploymentEntries: [VariableTable.Entry] {
        guard let deployment else {
            let later = ["Octopus.Deployment.Id", "Octopus.Deployment.Created", "Octopus.Task.Id"]
            return later.map { VariableTable.Entry(name: $0, value: .awaited("known when it is deployed")) }
        }
        return [
            VariableTable.Entry(name: "Octopus.Deployment.Id", value: .text(deployment.id.description)),
            VariableTable.Entry(name: "Octopus.Deployment.Created", value: .text(Self.format(deployment.createdAt))),
            VariableTable.Entry(name: "Octopus.Task.Id", value: .text(deployment.id.task)),
        ]
    }

    private func registry(of package: PinnedPackage) -> String {
        package.repository.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    }

    /// A text that means itself also where it holds `#{`.
    private static func literal(_ text: String) -> String { text.replacing("#{", with: "##{") }

    private static func format(_ date: Date) -> String { date.formatted(.iso8601) }
}

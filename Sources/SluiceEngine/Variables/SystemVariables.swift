import Foundation
import SluiceModel

/// The variables that Sluice itself provides, under Octopus's names (Octopus §2.10).
package struct SystemVariables: Sendable {
    private let release: StoredRelease
    private let environment: String
    /// Nil in a dry run.
    private let deployment: Deployment?
    private let user: String
    private let inputs: DeploymentInputs

    package init(
        release: StoredRelease,
        environment: String,
        deployment: Deployment?,
        user: String,
        inputs: DeploymentInputs = DeploymentInputs()
    ) {
        self.inputs = inputs
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
            ("Octopus.Release.Git.Ref", snapshot.git.ref ?? ""),
            ("Octopus.Release.Git.BranchName", snapshot.git.branch ?? ""),
            ("Octopus.Environment.Name", environment),
            ("Octopus.Deployment.Name", "Deploy to \(environment)"),
            ("Octopus.Deployment.CreatedBy.Username", user),
            ("Octopus.Deployment.CreatedBy.DisplayName", user),
            ("Octopus.Task.Name", "Deploy"),
        ]
        return Self.entries(
            texts + fieldTexts + placeTexts + tenantTexts + backgroundTexts
                + ChangeVariables(changes: inputs.background.changes).texts
        ) + deploymentEntries
    }

    /// Those of one step.
    package func entries(for step: Step, number: Int, region: String?) -> [VariableTable.Entry] {
        var texts = [
            ("Octopus.Step.Name", step.name),
            ("Octopus.Step.Number", String(number)),
            ("Octopus.Step.Status.Code", StepStatus.running.code),
            ("Octopus.Action.Name", step.name),
            ("Octopus.Action.Number", String(number)),
        ]
        if let region {
            texts.append(("Octopus.Action.Amazon.RegionName", region))
            texts.append(("Octopus.Action.Aws.Region", region))
        }
        return Self.entries(texts)
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
                VariableTable.Entry(name: "\(prefix).Package[\(package.name)].\(field.0)", literal: field.1)
            }
        }
    }

    private var deploymentEntries: [VariableTable.Entry] {
        guard let deployment else {
            let later = [
                "Octopus.Deployment.Id", "Octopus.Deployment.Created", "Octopus.Deployment.CreatedUtc",
                "Octopus.Task.Id",
            ]
            return later.map { VariableTable.Entry(name: $0, value: .awaited("known when it is deployed")) }
        }
        return Self.entries([
            ("Octopus.Deployment.Id", deployment.id.description),
            ("Octopus.Deployment.Created", Self.format(deployment.createdAt)),
            ("Octopus.Deployment.CreatedUtc", Self.format(deployment.createdAt)),
            ("Octopus.Task.Id", deployment.id.task),
        ])
    }

    private var fieldTexts: [(String, String)] {
        (release.release.customFields ?? []).map { ("Octopus.Release.CustomFields[\($0.name)]", $0.value) }
    }

    /// Nothing where it is for nobody in particular.
    private var tenantTexts: [(String, String)] {
        guard let tenant = inputs.tenant else { return [] }
        return [
            ("Octopus.Deployment.Tenant.Id", tenant.name),
            ("Octopus.Deployment.Tenant.Name", tenant.name),
            ("Octopus.Deployment.Tenant.Tags", tenant.tags.joined(separator: ",")),
        ]
    }

    /// The environment's place among all of them, from 0; none for one that the workspace does not have.
    private var placeTexts: [(String, String)] {
        inputs.environments.firstIndex(of: environment).map { [("Octopus.Environment.SortOrder", String($0))] } ?? []
    }

    /// Empty texts where nothing came before.
    private var backgroundTexts: [(String, String)] {
        let references = [
            ("Previous", inputs.background.previous),
            ("PreviousForEnvironment", inputs.background.previousForEnvironment),
            ("CurrentForEnvironment", inputs.background.currentForEnvironment),
        ]
        return references.flatMap { name, reference in
            [
                ("Octopus.Release.\(name).Id", reference?.id.description ?? ""),
                ("Octopus.Release.\(name).Number", reference?.version ?? ""),
            ]
        } + [("Octopus.Deployment.PreviousSuccessful.Id", inputs.background.previousSuccessful?.description ?? "")]
    }

    private static func entries(_ texts: [(String, String)]) -> [VariableTable.Entry] {
        texts.map { VariableTable.Entry(name: $0.0, literal: $0.1) }
    }

    private func registry(of package: PinnedPackage) -> String {
        package.repository.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    }

    private static func format(_ date: Date) -> String { date.formatted(.iso8601) }
}

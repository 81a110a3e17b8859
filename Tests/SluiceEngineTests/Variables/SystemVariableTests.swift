import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What Sluice itself provides")
struct SystemVariableTests {
    private static let steps: [Step] = [
        .sample("Register", packages: [.sample()], parameters: ["region": "eu-west-1"]), .sample("Update"),
    ]
    private static let deployment = Deployment(
        id: DeploymentID(34),
        release: ReleaseID(12),
        project: "web",
        version: "1.0.1",
        environment: "prod",
        createdBy: "ada",
        createdAt: .noon,
        state: .open(owner: .sample)
    )

    private static func table(of step: Int = 0, deployment: Deployment? = deployment) -> VariableTable {
        var inputs = DeploymentInputs()
        inputs.environments = ["dev", "prod"]
        inputs.background.previous = .init(id: ReleaseID(11), version: "1.0.0")
        inputs.background.previousForEnvironment = .init(id: ReleaseID(9), version: "0.9")
        inputs.background.currentForEnvironment = .init(id: ReleaseID(8), version: "0.8")
        inputs.background.previousSuccessful = DeploymentID(30)
        inputs.background.changes = [
            ReleaseChange(version: "1.0.1", notes: "- Blue"), ReleaseChange(version: "1.0", notes: ""),
        ]
        let release = Release.sample(steps: steps, customFields: [CustomField(name: "Ticket", value: "OPS-7")])
        var outputs = StepOutputs()
        outputs.error = "It broke."
        outputs.statuses = ["Register": .failed(reason: "It broke."), "Update": .skipped]
        outputs.set("Size", of: "Register", to: .text("5"))
        return StepRenderer(
            release: StoredRelease(id: ReleaseID(12), release: release),
            environment: "prod",
            deployment: deployment,
            user: "ada",
            secrets: SecretReader(environment: [:], keys: .empty),
            inputs: inputs,
            catalogue: StepRegistry.builtIn.catalogue
        ).table(for: steps[step], outputs: outputs)
    }

    static let values = [
        "Octopus.Project.Name": "web", "Octopus.Release.Id": "Releases-12", "Octopus.Release.Number": "1.0.1",
        "Octopus.Release.Channel.Name": "Default", "Octopus.Release.Notes": "First.",
        "Octopus.Release.Created": "2027-01-15T08:00:00Z", "Octopus.Release.Git.CommitHash": "0123abc",
        "Octopus.Release.Git.Ref": "refs/heads/main", "Octopus.Release.Git.BranchName": "main",
        "Octopus.Release.CustomFields[Ticket]": "OPS-7",
        "Octopus.Release.Previous.Id": "Releases-11", "Octopus.Release.Previous.Number": "1.0.0",
        "Octopus.Release.PreviousForEnvironment.Id": "Releases-9",
        "Octopus.Release.PreviousForEnvironment.Number": "0.9",
        "Octopus.Release.CurrentForEnvironment.Id": "Releases-8",
        "Octopus.Release.CurrentForEnvironment.Number": "0.8", "Octopus.Environment.Name": "prod",
        "Octopus.Environment.SortOrder": "1", "Octopus.Deployment.Id": "Deployments-34",
        "Octopus.Deployment.Name": "Deploy to prod", "Octopus.Deployment.Created": "2027-01-15T08:00:00Z",
        "Octopus.Deployment.CreatedUtc": "2027-01-15T08:00:00Z", "Octopus.Deployment.CreatedBy.Username": "ada",
        "Octopus.Deployment.CreatedBy.DisplayName": "ada", "Octopus.Deployment.Error": "It broke.",
        "Octopus.Deployment.ErrorDetail": "It broke.", "Octopus.Deployment.PreviousSuccessful.Id": "Deployments-30",
        "Octopus.Deployment.Changes": #"""
        [{"Version":"1.0.1","ReleaseNotes":"- Blue","BuildInformation":[],"WorkItems":[],"Commits":[]},\#
        {"Version":"1.0","ReleaseNotes":"","BuildInformation":[],"WorkItems":[],"Commits":[]}]
        """#,
        "Octopus.Deployment.ChangesMarkdown": "## 1.0.1\n\n- Blue\n\n## 1.0\n",
        "Octopus.Task.Id": "ServerTasks-34", "Octopus.Task.Name": "Deploy", "Octopus.Step.Name": "Register",
        "Octopus.Step.Number": "1", "Octopus.Step.Status.Code": "Running", "Octopus.Action.Name": "Register",
        "Octopus.Action.Number": "1", "Octopus.Action.Amazon.RegionName": "eu-west-1",
        "Octopus.Action.Aws.Region": "eu-west-1", "Octopus.Step[Register].Status.Code": "Failed",
        "Octopus.Step[Register].Status.Error": "It broke.", "Octopus.Step[Register].Status.ErrorDetail": "It broke.",
        "Octopus.Step[Update].Status.Code": "Skipped", "Octopus.Action[Register].IsSkipped": "False",
        "Octopus.Action[Update].IsSkipped": "True", "Octopus.Action[Register].Output.Size": "5",
        "Octopus.Action.Package[web].PackageId": "hello-color", "Octopus.Action.Package[web].PackageVersion": "1.0.1",
        "Octopus.Action.Package[web].Version": "1.0.1", "Octopus.Action.Package[web].FeedId": "ecr",
        "Octopus.Action.Package[web].Registry": "registry.example.com",
        "Octopus.Action.Package[web].Digest": .digest("a"),
        "Octopus.Action.Package[web].Image": "registry.example.com/hello-color:1.0.1@\(String.digest("a"))",
        "Octopus.Action[Register].Package[web].PackageVersion": "1.0.1",
    ]

    @Test(arguments: values.keys.sorted())
    func aNameHasItsValue(_ name: String) throws {
        let value = try #require(Self.table().value(of: name))
        #expect(value.text == Self.values[name])
        #expect(value.isComplete)
    }

    @Test func aTemplateCanGoThroughTheChanges() {
        let template = "#{each one in Octopus.Deployment.Changes}[#{one.Version}: #{one.ReleaseNotes}]#{/each}"
        #expect(Self.table().render(template).text == "[1.0.1: - Blue][1.0: ]")
    }

    @Test func nothingElseIsProvided() {
        let provided = Self.table().names.filter { !$0.contains("].Output.") }
        let known = Self.values.keys.filter { !$0.contains("].Output.") }
        #expect(Set(provided.map(Self.kind)) == Set(known.map(Self.kind)))
    }

    @Test func everyNameThatIsProvidedIsReserved() {
        for name in Self.table().names { #expect(BuiltInNames.isReserved(name), "\(name)") }
    }

    /// A name whatever the step.
    private static func kind(_ name: String) -> String {
        var name = name
        for step in ["Register", "Update"] { name = name.replacing("[\(step)]", with: "[…]") }
        return name.replacing("[…].Package", with: ".Package")
    }

    @Test(arguments: [
        "Message", "Octopus.Mine", "Octopus.Action", "OctopusPrintVariables", "Octopus.Actions[A].Output",
    ])
    func otherNamesAreFree(_ name: String) { #expect(!BuiltInNames.isReserved(name)) }

    @Test(arguments: ["Octopus.Deployment.Id", "Octopus.Deployment.CreatedUtc", "Octopus.Task.Id"])
    func aPlanDoesNotKnowItsDeployment(_ name: String) {
        #expect(Self.table(deployment: nil).value(of: name)?.awaited == "known when it is deployed")
    }

    @Test func withoutAPastTheNamesAreEmpty() {
        let release = StoredRelease(id: ReleaseID(1), release: .sample())
        let system = SystemVariables(release: release, environment: "dev", deployment: nil, user: "ada")
        let empty = system.entries.filter { $0.value == .literal("") }.map(\.name)
        #expect(
            empty == [
                "Octopus.Release.Previous.Id", "Octopus.Release.Previous.Number",
                "Octopus.Release.PreviousForEnvironment.Id", "Octopus.Release.PreviousForEnvironment.Number",
                "Octopus.Release.CurrentForEnvironment.Id", "Octopus.Release.CurrentForEnvironment.Number",
                "Octopus.Deployment.PreviousSuccessful.Id", "Octopus.Deployment.ChangesMarkdown",
            ]
        )
    }

    @Test func aPlanDoesNotKnowWhatBecomesOfSteps() {
        var outputs = StepOutputs()
        outputs.settle("Register")
        let entries = outputs.entries(steps: Self.steps, catalogue: StepRegistry.builtIn.catalogue)
        let code = entries.first { $0.name == "Octopus.Step[Update].Status.Code" }
        #expect(code?.value == .awaited("known after 'Update'"))
    }

    @Test(arguments: [
        (StepRecord.Status.pending, "Pending", ""), (.running, "Running", ""), (.skipped, "Skipped", ""),
        (.ended(DeploymentEnd(.noChange)), "Succeeded", ""),
        (.ended(DeploymentEnd(.timedOut, reason: "Too slow.")), "Failed", "Too slow."),
        (.ended(DeploymentEnd(.stalled)), "Failed", "Stalled"),
        (.ended(DeploymentEnd(.cancelled, reason: "By ada.")), "Canceled", "By ada."),
    ])
    func aStepEndsInOctopussWords(_ status: StepRecord.Status, _ code: String, _ error: String) {
        #expect(StepStatus(status).code == code)
        #expect(StepStatus(status).error == error)
    }
}

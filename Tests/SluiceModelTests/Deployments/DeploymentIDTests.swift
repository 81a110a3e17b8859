import SluiceModel
import Testing

@Suite("Ids in Octopus's form")
struct DeploymentIDTests {
    @Test(arguments: ["Deployments-34", "deployments-34", "ServerTasks-34", "SERVERTASKS-34", "34"])
    func anySpellingIsRead(_ text: String) {
        #expect(DeploymentID(text) == DeploymentID(34))
    }

    @Test(arguments: [
        "", "0", "-3", "Deployments-", "Releases-34", "Deployments-3x", "Deployments--4", "99999999999999999999",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(DeploymentID(text) == nil)
    }

    @Test func itPrintsAsADeploymentAndItsTask() {
        #expect("\(DeploymentID(34))" == "Deployments-34")
        #expect(DeploymentID(34).task == "ServerTasks-34")
    }
}

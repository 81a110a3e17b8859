import Testing

@testable import SluiceAWS

struct ECSErrorTests {
    let place = ECSPlace(region: "eu-west-1", account: "111122223333")

    private func service(_ name: String, _ existing: [String]?) -> String {
        ECSError.serviceNotFound(service: name, cluster: "prod", place: place, existing: existing).description
    }

    @Test func aNearNameIsProposed() {
        #expect(
            service("wbe", ["web", "worker"])
                == "There is no service 'wbe' in cluster 'prod' in region eu-west-1 of account 111122223333. "
                + "Did you mean 'web'? Is the service in another cluster?"
        )
    }

    @Test func withoutANearNameSomeAreShown() {
        #expect(
            service("payments", ["a", "b", "c", "d", "e", "f", "g"]).contains(
                "That cluster has the services 'a', 'b', 'c', 'd', 'e' and 2 more."
            )
        )
    }

    @Test func anEmptyClusterSaysSo() {
        #expect(service("web", []).contains("That cluster has no services."))
    }

    @Test func whatCouldNotBeListedIsSaid() {
        #expect(service("web", nil).contains("Which services there are could not be listed."))
    }

    @Test func anARNIsShownByItsName() {
        #expect(service("arn:aws:ecs:eu-west-1:111122223333:service/prod/wbe", ["web"]).contains("no service 'wbe'"))
    }

    @Test func anUnknownAccountIsLeftOut() {
        let place = ECSPlace(region: "eu-west-1", account: nil)
        #expect(
            ECSError.clusterNotFound(cluster: "prd", place: place, existing: ["prod"]).description
                == "There is no cluster 'prd' in region eu-west-1. Did you mean 'prod'?"
        )
    }

    @Test func aMissingRevisionNamesTheNewestOnes() {
        #expect(
            ECSError.taskDefinitionNotFound(name: "web:12", place: place, newest: ["web:9", "web:8"]).description
                == "There is no task definition 'web:12' in region eu-west-1 of account 111122223333. "
                + "The newest of its family: 'web:9', 'web:8'."
        )
    }
}

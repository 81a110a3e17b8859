import SluiceModel
import Testing

struct NearestTests {
    @Test(arguments: [
        ("taskDefinitoin", "taskDefinition"),
        ("TaskDefinition", "taskDefinition"),
        ("portMapping", "portMappings"),
        ("enviroment", "environment"),
        ("cup", "cpu"),
        ("nam", "name"),
        ("cpu", "cpu"),
    ])
    func aSlipOfThePenIsNear(text: String, name: String) {
        #expect(Nearest.isNearMiss(text, of: name))
    }

    @Test(arguments: [
        ("cpu", "cpuArchitecture"),
        ("no", "on"),
        ("", "a"),
        ("image", "name"),
        ("taskRoleArn", "executionRoleArn"),
        ("resetOnHealthyTask", "rollback"),
    ])
    func anotherWordIsNot(text: String, name: String) {
        #expect(!Nearest.isNearMiss(text, of: name))
    }

    @Test func theClosestNameComesFirst() {
        let names = ["hello-colours", "hello-colors", "hello-color", "unrelated"]
        #expect(Nearest.names(to: "hello-colour", in: names) == ["hello-colours", "hello-color", "hello-colors"])
    }

    @Test func equallyCloseNamesKeepTheirOrder() {
        #expect(Nearest.names(to: "deb", in: ["web", "dev"]) == ["web", "dev"])
    }

    @Test func aNameThatHoldsTheTextComesAfterNearMisses() {
        #expect(Nearest.names(to: "hello", in: ["hello-color-dev", "hallo"]) == ["hallo", "hello-color-dev"])
    }

    @Test func nothingCloseGivesNothing() {
        #expect(Nearest.names(to: "payments", in: ["web", "worker"]).isEmpty)
    }

    @Test func noMoreThanTheLimitAreGiven() {
        #expect(Nearest.names(to: "web1", in: ["web2", "web3", "web4"], limit: 2) == ["web2", "web3"])
    }

    @Test func hugeTextsAreComparedForEqualityOnly() {
        let huge = String(repeating: "a", count: 100_000)
        #expect(Nearest.names(to: huge + "b", in: [huge + "c"]).isEmpty)
        #expect(Nearest.names(to: huge, in: [huge]) == [huge])
    }
}

import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Whether our tasks run our digests")
struct DigestProofTests {
    private let package = PinnedPackage.sample(digest: .digest("a"), platformDigests: [.digest("b"), .digest("c")])

    private func proof(
        _ tasks: [TaskDescription],
        image: String? = nil,
        package: PinnedPackage? = nil
    ) -> DigestProof {
        let package = package ?? self.package
        return DigestProof(
            tasks: tasks,
            images: ["web": image ?? package.image, "log-router": "fluent-bit:2"],
            packages: [package]
        )
    }

    @Test func theSameDigestProvesIt() {
        let tasks = [TaskDescription.running("t1", [("web", .digest("a"))]), .running("t2", [("web", .digest("a"))])]
        #expect(proof(tasks).verdict == .proved("2 tasks run the digests of this release, as ECS reports them"))
    }

    @Test(arguments: ["b", "c"] as [Character])
    func anIndexAndTheImageOfOneOfItsPlatformsAreTheSame(_ digit: Character) {
        let verdict = proof([.running("t1", [("web", .digest(digit))])]).verdict
        #expect(verdict == .proved("1 task runs the digests of this release, as ECS reports them"))
    }

    @Test func anyOtherDigestIsAFailure() {
        let tasks = [TaskDescription.running("t1", [("web", .digest("a"))]), .running("t2", [("web", .digest("d"))])]
        #expect(
            proof(tasks).verdict
                == .refuted("Task t2 runs container 'web' with \(String.digest("d")), not \(String.digest("a")).")
        )
    }

    @Test func whereECSGivesNoneTheDefinitionProvesItAndTheLogSaysSo() {
        #expect(
            proof([.running("t1", [("web", nil)])]).verdict
                == .proved(
                    "1 task runs a task definition that names the digests of this release; ECS reports none itself"
                )
        )
    }

    @Test func unpinnedAndWithoutADigestNothingIsProved() {
        let loose = PinnedPackage.sample(digest: .digest("a"), pin: false)
        #expect(
            proof([.running("t1", [("web", nil)])], package: loose).verdict
                == .notProved("ECS reports no image digest, and the package is not pinned in the task definition")
        )
    }

    @Test func unpinnedTheTasksThemselvesStillProveOrRefute() {
        let loose = PinnedPackage.sample(digest: .digest("a"), pin: false)
        guard case .proved = proof([.running("t1", [("web", .digest("a"))])], package: loose).verdict,
            case .refuted = proof([.running("t1", [("web", .digest("d"))])], package: loose).verdict
        else {
            Issue.record("The digests that ECS reports were not judged.")
            return
        }
    }

    @Test func othersContainersAreListedAndNotJudged() {
        let tasks = [
            TaskDescription.running(
                "t1",
                [("web", .digest("a")), ("log-router", .digest("9")), ("ecs-service-connect", .digest("8"))]
            )
        ]
        #expect(proof(tasks).others == ["ecs-service-connect", "log-router"])
        #expect(proof(tasks).verdict == .proved("1 task runs the digests of this release, as ECS reports them"))
    }

    @Test func withoutAnythingToJudgeNothingIsProved() {
        if case .proved = proof([]).verdict { Issue.record("There was no task to look at.") }
        #expect(
            proof([.running("t1", [("web", .digest("a"))])], image: "nginx:1").verdict
                == .notProved("no container's image comes from a package of this release")
        )
    }
}

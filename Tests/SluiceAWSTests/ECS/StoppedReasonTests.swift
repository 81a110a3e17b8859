import SluiceModel
import Testing

@testable import SluiceAWS

struct StoppedReasonTests {
    private static func task(_ stopCode: String?, _ reason: String?, _ containers: JSONValue = []) -> TaskDescription {
        TaskDescription([
            "taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/prod/0f3a4b5c6d7e8f900f3a4b5c6d7e8f90",
            "stopCode": JSONValue(stopCode), "stoppedReason": JSONValue(reason), "containers": containers,
        ])
    }

    private static func web(_ exitCode: Int?, _ reason: String? = nil) -> JSONValue {
        [["name": "web", "exitCode": JSONValue(exitCode), "reason": JSONValue(reason)]]
    }

    @Test(
        arguments: [
            (
                task(
                    "TaskFailedToStart",
                    "CannotPullContainerError: pull image manifest has been retried 1 time(s): web:9: not found",
                    web(nil)
                ), .imagePull
            ),
            (
                task(
                    "TaskFailedToStart",
                    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed"
                ), .secret
            ),
            (
                task(
                    "TaskFailedToStart",
                    "ResourceInitializationError: failed to validate logger args: create stream has been retried"
                ), .logGroup
            ),
            (
                task(
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    web(137, "OutOfMemoryError: Container killed due to memory usage")
                ), .outOfMemory
            ),
            (
                task(
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    web(1, "exec /app: exec format error")
                ), .execFormat
            ),
            (task("EssentialContainerExited", "Essential container in task exited", web(1)), .exited),
            (
                task(
                    "ServiceSchedulerInitiated",
                    "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/a/0)"
                ), .loadBalancerUnhealthy
            ),
            (task("ServiceSchedulerInitiated", "Task failed container health checks", web(143)), .containerUnhealthy),
            (
                task("TaskFailedToStart", "Timeout waiting for network interface provisioning to complete."),
                .networkInterface
            ),
            (task("TaskFailedToStart", "Capacity is unavailable at this time. Please try again later"), .capacity),
            (task("SpotInterruption", "Your Spot Task was interrupted."), .spotInterruption),
            (task("UserInitiated", "because I said so", web(137)), .user),
            (
                task("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/12345)", web(143)),
                .scheduler
            ),
            (task("SomethingNew", "Never seen before"), .other),
        ] as [(TaskDescription, StoppedReason.Family)]
    )
    func aStopHasAFamily(task: TaskDescription, family: StoppedReason.Family) {
        #expect(StoppedReason(of: task).family == family)
    }

    @Test func everyFailureSaysWhatToDo() {
        let task = Self.task("EssentialContainerExited", "Essential container in task exited", Self.web(1))
        let reason = StoppedReason(of: task)
        #expect(reason.cause == "container 'web' exited with code 1")
        #expect(reason.remedy == "Look at the container's log.")
    }

    @Test func theContainerThatFailedIsToBlameAndNotTheOneThatWasStopped() {
        let containers: JSONValue = [["name": "proxy", "exitCode": 143], ["name": "web", "exitCode": 2]]
        let reason = StoppedReason(
            of: Self.task("EssentialContainerExited", "Essential container in task exited", containers)
        )
        #expect(reason.container == "web")
        #expect(reason.exitCode == 2)
    }

    @Test func aContainersOwnWordsComeFirst() {
        let task = Self.task(
            "EssentialContainerExited",
            "Essential container in task exited",
            Self.web(1, "no such\n file")
        )
        #expect(StoppedReason(of: task).text == "no such file")
    }

    @Test func twoTasksThatStoppedAlikeAreOneGroup() {
        func reason(_ request: String, _ port: Int) -> StoppedReason {
            StoppedReason(
                of: Self.task(
                    "TaskFailedToStart",
                    "CannotPullContainerError: RequestId: \(request) dial tcp 10.0.1.23:\(port)->10.0.0.2:53: i/o timeout"
                )
            )
        }
        let one = reason("0f3a4b5c-6d7e-8f90-0f3a-4b5c6d7e8f90", 43210)
        let other = reason("aaaa4b5c-6d7e-8f90-0f3a-4b5c6d7e8f90", 54321)
        #expect(one.group == other.group)
        #expect(one != other)
        #expect(one.isTransient)
    }

    @Test func anotherExitCodeIsAnotherGroup() {
        let one = StoppedReason(
            of: Self.task("EssentialContainerExited", "Essential container in task exited", Self.web(1))
        )
        let two = StoppedReason(
            of: Self.task("EssentialContainerExited", "Essential container in task exited", Self.web(2))
        )
        #expect(one.group != two.group)
    }

    @Test func aDigestStaysInTheText() {
        let digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
        #expect(StoppedReasonText.generic("pull web@\(digest): not found") == "pull web@\(digest): not found")
    }

    @Test func aMissingImageIsNotTransient() {
        #expect(
            !StoppedReason(of: Self.task("TaskFailedToStart", "CannotPullContainerError: web:9: not found")).isTransient
        )
    }

    @Test func aStopWithoutAReasonIsStillSaid() {
        #expect(StoppedReason(of: Self.task(nil, nil)).text == "AWS gave no reason")
    }
}

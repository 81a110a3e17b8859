import FoundationEssentials
import SluiceModel
import Synchronization
import Testing

@testable import SluiceAWS

struct Calls {
    private let clock = RecordingClock()

    private static func refusal(_ code: String, _ message: String = "", status: Int = 400) -> TestServer.Reply {
        .answer(
            status,
            [HTTPHeader("x-amzn-RequestId", "req-1")],
            body: #"{"__type":"com.amazonaws.ecs#\#(code):http://x","message":"\#(message)"}"#
        )
    }

    @Test func aCallIsSignedJSONAndItsAnswerComesBackUntouched() async throws {
        let server = try TestServer { _, _ in .answer(body: #"{"b":1.30,"a":[]}"#) }
        let answer = try await AWSClient.test(server).call("DescribeServices", of: .ecs, ["cluster": "prod"])
        #expect(answer.compact == #"{"b":1.30,"a":[]}"#)
        let request = try #require(server.requests.first)
        #expect(request.headers.value(of: "X-Amz-Target") == "AmazonEC2ContainerServiceV20141113.DescribeServices")
        #expect(request.headers.value(of: "Content-Type") == "application/x-amz-json-1.1")
        #expect(request.headers.value(of: "X-Amz-Date") == "20261121T100000Z")
        #expect(request.accessKey == "AKIDTEST")
        #expect(request.body == #"{"cluster":"prod"}"#)
    }

    @Test func aRefusalKeepsCodeMessageStatusAndRequestID() async throws {
        let server = try TestServer { _, _ in Self.refusal("ServiceNotFoundException", "Service not found.") }
        let error = await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).call("UpdateService", of: .ecs, [:])
        }
        #expect(error?.code == "ServiceNotFoundException")
        #expect(error?.message == "Service not found.")
        #expect(error?.status == 400)
        #expect(error?.requestID == "req-1")
        #expect(error?.isAmbiguous == false)
    }

    @Test func theErrorTypeMayStandInAHeader() async throws {
        let server = try TestServer { _, _ in .answer(400, [HTTPHeader("x-amzn-ErrorType", "Oops:")], body: "") }
        let error = await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).call("UpdateService", of: .ecs, [:])
        }
        #expect(error?.code == "Oops")
    }

    @Test func aThrottledCallIsTriedAgainAfterAWait() async throws {
        let server = try TestServer { _, number in
            number < 2 ? Self.refusal("ThrottlingException") : .answer(body: "{}")
        }
        _ = try await AWSClient.test(server, clock: clock).call("UpdateService", of: .ecs, [:], retrying: .write)
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1)])
        #expect(server.requests.count == 3)
    }

    @Test func aWriteWhoseAnswerIsLostIsSentOnceAndCalledAmbiguous() async throws {
        let server = try TestServer { _, number in number == 0 ? .answer(body: "{}") : .reset }
        let client = AWSClient.test(server, clock: clock)
        _ = try await client.call("DescribeServices", of: .ecs, [:])
        let error = await #expect(throws: AWSError.self) {
            try await client.call("UpdateService", of: .ecs, [:], retrying: .write)
        }
        #expect(error?.isAmbiguous == true)
        #expect(server.requests.map(\.operation) == ["DescribeServices", "UpdateService"])
        #expect(clock.sleeps.isEmpty)
    }

    @Test func aReadWhoseAnswerIsLostIsSentAgain() async throws {
        let server = try TestServer { _, number in number == 0 ? .reset : .answer(body: "{}") }
        _ = try await AWSClient.test(server, clock: clock).call("DescribeServices", of: .ecs, [:])
        #expect(server.requests.count == 2)
    }

    @Test func aWrongClockIsCorrectedOnceAndForTheCallsThatFollow() async throws {
        let ahead = [HTTPHeader("Date", "Sat, 21 Nov 2026 11:30:00 GMT")]
        let server = try TestServer { _, number in
            number > 0 ? .answer(body: "{}") : .answer(403, ahead, body: #"{"__type":"RequestTimeTooSkewed"}"#)
        }
        let client = AWSClient.test(server)
        for _ in 0..<2 { _ = try await client.call("ListClusters", of: .ecs, [:]) }
        let times = server.requests.map { $0.headers.value(of: "X-Amz-Date") }
        #expect(times == ["20261121T100000Z", "20261121T113000Z", "20261121T113000Z"])
    }

    @Test func expiredCredentialsAreReadAgainOnce() async throws {
        let server = try TestServer { request, _ in
            request.accessKey == "AKID1" ? Self.refusal("ExpiredTokenException") : .answer(body: "{}")
        }
        let client = AWSClient(region: "eu-west-1", credentials: Renewing(), world: .test(server))
        _ = try await client.call("ListClusters", of: .ecs, [:])
        #expect(server.requests.map(\.accessKey) == ["AKID1", "AKID2"])
    }

    @Test func credentialsThatStayExpiredAreNotTriedTwice() async throws {
        let server = try TestServer { _, _ in Self.refusal("ExpiredTokenException", "The token has expired.") }
        let error = await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).call("ListClusters", of: .ecs, [:])
        }
        #expect(server.requests.count == 1)
        #expect(error?.description.contains("sign in again") == true)
    }

    @Test func aCallIsCancelledWhileItWaitsForAnotherTry() async throws {
        let server = try TestServer { _, _ in Self.refusal("ThrottlingException") }
        let world = AWSWorld(environment: ["AWS_ENDPOINT_URL": server.url], home: "", clock: ForeverClock())
        let client = AWSClient(region: "eu-west-1", credentials: .keys(.test), world: world)
        let task = Task { try await client.call("ListClusters", of: .ecs, [:]) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test(arguments: ["<html>", "{", "[1,2"])
    func anAnswerThatIsNoJSONIsReportedAndAmbiguous(_ body: String) async throws {
        let server = try TestServer { _, _ in .answer(body: body) }
        let error = await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).call("UpdateService", of: .ecs, [:])
        }
        #expect(error?.isAmbiguous == true)
        #expect(server.requests.count == 1)
    }

    @Test func allPagesAreRead() async throws {
        let server = try TestServer { request, _ in
            switch request.body {
            case #"{"cluster":"c"}"#: .answer(body: #"{"serviceArns":["a","b"],"nextToken":"2"}"#)
            case #"{"cluster":"c","nextToken":"2"}"#: .answer(body: #"{"nextToken":"3"}"#)
            default: .answer(body: #"{"serviceArns":["c"],"nextToken":null}"#)
            }
        }
        let arns = try await AWSClient.test(server)
            .list("ListServices", of: .ecs, ["cluster": "c"], list: "serviceArns")
        #expect(arns == ["a", "b", "c"])
    }

    @Test func aPageThatFollowsItselfEndsWithAnError() async throws {
        let server = try TestServer { _, _ in .answer(body: #"{"serviceArns":["a"],"nextToken":"same"}"#) }
        await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).list("ListServices", of: .ecs, [:], list: "serviceArns")
        }
        #expect(server.requests.count == 2)
    }

    @Test func aListWithoutEndEndsWithAnError() async throws {
        let server = try TestServer { _, number in .answer(body: #"{"serviceArns":[],"nextToken":"\#(number)"}"#) }
        await #expect(throws: AWSError.self) {
            try await AWSClient.test(server).list("ListServices", of: .ecs, [:], list: "serviceArns")
        }
        #expect(server.requests.count == 1000)
    }

    /// Another key at every look.
    private final class Renewing: CredentialsProvider {
        let count = Mutex(0)
        let place = "a test"

        func credentials() async throws -> AWSCredentials? {
            let number = count.withLock { count in
                count += 1
                return count
            }
            return AWSCredentials(accessKeyID: "AKID\(number)", secretAccessKey: Secret("s"))
        }
    }

    /// A clock whose sleeps end by cancellation only.
    private struct ForeverClock: Clock {
        var now: ContinuousClock.Instant { .now }
        var minimumResolution: Duration { .zero }

        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
            try await Task.sleep(for: .seconds(86400))
        }
    }
}

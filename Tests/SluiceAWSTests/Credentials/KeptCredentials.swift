import FoundationEssentials
import SluiceModel
import Synchronization
import Testing

@testable import SluiceAWS

struct KeptCredentials {
    /// Answers with the next of its results at every call, after the gate opens; the last one repeats.
    private final class Source: CredentialsProvider {
        let place = "a test"
        let calls = Mutex(0)
        let results: [Result<AWSCredentials, CredentialsError>]

        init(_ results: Result<AWSCredentials, CredentialsError>...) { self.results = results }

        func credentials() async throws -> AWSCredentials? {
            let call = calls.withLock { calls in
                calls += 1
                return calls
            }
            for _ in 0..<50 { await Task.yield() }
            return try results[min(call, results.count) - 1].get()
        }
    }

    private final class Time: Sendable {
        let seconds = Mutex(0.0)
        var date: Date { AWSWorld.testTime.addingTimeInterval(seconds.withLock { $0 }) }
    }

    private func keys(_ name: String, lasting seconds: Double? = nil) -> AWSCredentials {
        AWSCredentials(
            accessKeyID: name,
            secretAccessKey: Secret("s"),
            expiration: seconds.map { AWSWorld.testTime.addingTimeInterval($0) }
        )
    }

    @Test func manyWhoAskAtOnceAreServedByOneLook() async throws {
        let source = Source(.success(keys("A")))
        let cache = CredentialsCache(source, now: { AWSWorld.testTime })
        try await withThrowingTaskGroup(of: AWSCredentials.self) { group in
            for _ in 0..<20 { group.addTask { try await cache.credentials() } }
            for try await found in group { #expect(found.accessKeyID == "A") }
        }
        #expect(source.calls.withLock { $0 } == 1)
    }

    @Test func theyAreRenewedFiveMinutesBeforeTheirEnd() async throws {
        let time = Time()
        let cache = CredentialsCache(
            Source(.success(keys("A", lasting: 3600)), .success(keys("B"))),
            now: { time.date }
        )
        #expect(try await cache.credentials().accessKeyID == "A")
        time.seconds.withLock { $0 = 3299 }
        #expect(try await cache.credentials().accessKeyID == "A")
        time.seconds.withLock { $0 = 3301 }
        #expect(try await cache.credentials().accessKeyID == "B")
    }

    @Test func whereRenewingFailsTheyServeUntilTheirEnd() async throws {
        let time = Time()
        let failure = CredentialsError.unusable(place: "x", reason: "y")
        let cache = CredentialsCache(Source(.success(keys("A", lasting: 3600)), .failure(failure)), now: { time.date })
        _ = try await cache.credentials()
        time.seconds.withLock { $0 = 3500 }
        #expect(try await cache.credentials().accessKeyID == "A")
        time.seconds.withLock { $0 = 3601 }
        await #expect(throws: failure) { try await cache.credentials() }
    }

    @Test func aFailureIsNotKept() async throws {
        let failure = CredentialsError.unusable(place: "x", reason: "y")
        let cache = CredentialsCache(Source(.failure(failure), .success(keys("A"))), now: { AWSWorld.testTime })
        await #expect(throws: failure) { try await cache.credentials() }
        #expect(try await cache.credentials().accessKeyID == "A")
    }

    @Test func whoIsCancelledWhileTheyAreLookedUpDoesNotWait() async throws {
        let server = try TestServer { _, _ in .silence }
        let role = CredentialsSource.role(AssumedRole(arn: "arn:x"), from: .keys(.test))
        let client = AWSClient(region: "eu-west-1", credentials: role, world: .test(server))
        let task = Task { try await client.callerIdentity() }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func theyNeverShowTheirSecrets() {
        let keys = AWSCredentials(accessKeyID: "A", secretAccessKey: Secret("hunter2"), sessionToken: Secret("hunter3"))
        var dumped = ""
        dump(keys, to: &dumped)
        #expect(!"\(keys) \(String(reflecting: keys)) \(dumped)".contains("hunter"))
    }
}

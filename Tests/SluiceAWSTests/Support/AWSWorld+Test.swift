import FoundationEssentials
import SluiceModel

@testable import SluiceAWS

extension AWSWorld {
    /// 2026-11-21T10:00:00Z
    static let testTime = Date(timeIntervalSince1970: 1_795_255_200)

    /// A world without waiting: `AWS_ENDPOINT_URL` is the server, and no EC2 instance is looked for.
    static func test(
        _ server: TestServer? = nil,
        _ environment: [String: String] = [:],
        home: String = "/nonexistent",
        clock: RecordingClock = RecordingClock(),
        now: @escaping @Sendable () -> Date = { testTime }
    ) -> AWSWorld {
        var variables = ["AWS_EC2_METADATA_DISABLED": "true"]
        variables["AWS_ENDPOINT_URL"] = server?.url
        variables.merge(environment) { _, given in given }
        return AWSWorld(environment: variables, home: home, clock: clock, now: now, jitter: { 0.5 })
    }
}

extension AWSCredentials {
    static let test = AWSCredentials(accessKeyID: "AKIDTEST", secretAccessKey: Secret("secret"))
}

extension AWSClient {
    /// A client of that server with keys of its own.
    static func test(_ server: TestServer, clock: RecordingClock = RecordingClock()) -> AWSClient {
        AWSClient(region: "eu-west-1", credentials: .keys(.test), world: .test(server, clock: clock))
    }
}

import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

struct CredentialsOfMachines {
    private static let answer = """
        {"Code":"Success","AccessKeyId":"ASIA","SecretAccessKey":"s","Token":"t","Expiration":"2026-11-21T11:00:00Z"}
        """

    private func credentials(_ environment: [String: String]) async throws -> AWSCredentials? {
        try await CredentialsSource.defaultChain.provider(region: "eu-west-1", world: .test(nil, environment))
            .credentials()
    }

    @Test func aContainersAgentIsAskedWithItsToken() async throws {
        let server = try TestServer { _, _ in .answer(body: Self.answer) }
        let keys = try await credentials([
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "\(server.url)/role",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Basic abc",
        ])
        #expect(keys?.accessKeyID == "ASIA")
        #expect(keys?.expiration == AWSWorld.testTime.addingTimeInterval(3600))
        #expect(server.requests.map(\.path) == ["/role"])
        #expect(server.requests.first?.headers.value(of: "Authorization") == "Basic abc")
    }

    @Test(arguments: ["http://evil.test/", "http://127.0.0.1.evil.test/", "http://127.0.0.1:x@evil.test/", "ftp://x"])
    func aContainersAddressElsewhereIsRefused(_ url: String) async throws {
        await #expect(throws: CredentialsError.self) {
            try await credentials(["AWS_CONTAINER_CREDENTIALS_FULL_URI": url])
        }
    }

    @Test(arguments: [(500, "{}", "HTTP 500"), (200, "{}", "no AccessKeyId"), (200, "<", "no AccessKeyId")])
    func anAgentThatHasNoneIsAnError(_ status: Int, _ body: String, _ words: String) async throws {
        let server = try TestServer { _, _ in .answer(status, body: body) }
        let error = await #expect(throws: CredentialsError.self) {
            try await credentials(["AWS_CONTAINER_CREDENTIALS_FULL_URI": server.url + "/"])
        }
        #expect(error?.description.contains(words) == true)
    }

    @Test func anInstanceIsAskedWithASessionToken() async throws {
        let server = try TestServer { request, _ in
            switch (request.method, request.path) {
            case ("PUT", "/latest/api/token"): .answer(body: "imds-token")
            case ("GET", "/latest/meta-data/iam/security-credentials/"): .answer(body: "my-role\n")
            default: .answer(body: Self.answer)
            }
        }
        let keys = try await credentials([
            "AWS_EC2_METADATA_DISABLED": "false", "AWS_EC2_METADATA_SERVICE_ENDPOINT": server.url,
        ])
        #expect(keys?.accessKeyID == "ASIA")
        #expect(server.requests.last?.path == "/latest/meta-data/iam/security-credentials/my-role")
        let tokens = server.requests.map { $0.headers.value(of: "X-aws-ec2-metadata-token") }
        #expect(tokens == [nil, "imds-token", "imds-token"])
    }

    @Test func anInstanceWithoutRoleHasNone() async throws {
        let server = try TestServer { _, number in number == 0 ? .answer(body: "token") : .answer(404, body: "") }
        let error = await #expect(throws: CredentialsError.self) {
            try await credentials([
                "AWS_EC2_METADATA_DISABLED": "false", "AWS_EC2_METADATA_SERVICE_ENDPOINT": server.url,
            ])
        }
        #expect(error?.description.contains("the EC2 instance's role at \(server.url)") == true)
    }
}

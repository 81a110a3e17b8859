import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

struct CredentialsOfEnvironment {
    private func credentials(_ environment: [String: String]) async throws -> AWSCredentials? {
        try await CredentialsSource.defaultChain.provider(region: "eu-west-1", world: .test(nil, environment))
            .credentials()
    }

    @Test func keysAndToken() async throws {
        let keys = try await credentials([
            "AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "t",
        ])
        #expect(
            keys == AWSCredentials(accessKeyID: "AKID", secretAccessKey: Secret("s"), sessionToken: Secret("t"))
        )
    }

    @Test func anEmptyVariableIsNone() async throws {
        await #expect(throws: CredentialsError.self) {
            try await credentials(["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""])
        }
    }

    @Test func halfAPairIsAnError() async throws {
        let error = await #expect(throws: CredentialsError.self) {
            try await credentials(["AWS_ACCESS_KEY_ID": "AKID"])
        }
        #expect(
            error?.description
                == "The environment has AWS_ACCESS_KEY_ID without AWS_SECRET_ACCESS_KEY: give both or none."
        )
    }

    @Test func expiredOnesAreSaidToBe() async throws {
        let error = await #expect(throws: CredentialsError.self) {
            try await credentials([
                "AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "s",
                "AWS_CREDENTIAL_EXPIRATION": "2026-11-21T09:59:59Z",
            ])
        }
        #expect(
            error?.description == """
                The AWS credentials from the environment (AWS_ACCESS_KEY_ID) expired at 2026-11-21T09:59:59Z: \
                get new ones, then try again.
                """
        )
    }

    @Test func whereNoneAreFoundEveryPlaceIsListed() async throws {
        let error = await #expect(throws: CredentialsError.self) { try await credentials([:]) }
        #expect(
            error?.description == """
                No AWS credentials were found. Looked at, in this order: the environment (AWS_ACCESS_KEY_ID); \
                the profile 'default' in '/nonexistent/.aws/credentials' and '/nonexistent/.aws/config'; \
                the container's role (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI); \
                no EC2 instance (AWS_EC2_METADATA_DISABLED is set). \
                Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws with AWS_PROFILE.
                """
        )
    }
}

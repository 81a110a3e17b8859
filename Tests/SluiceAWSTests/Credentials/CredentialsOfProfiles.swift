import SluiceModel
import Testing

@testable import SluiceAWS

struct CredentialsOfProfiles {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func credentials(
        _ profile: String,
        _ config: String,
        _ environment: [String: String] = [:],
        server: TestServer? = nil
    ) async throws -> AWSCredentials? {
        try folder.write(".aws/config", config)
        let world = AWSWorld.test(server, environment, home: folder.path)
        return try await CredentialsSource.profile(profile).provider(region: "eu-west-1", world: world).credentials()
    }

    private func problem(_ profile: String, _ config: String) async -> String? {
        await #expect(throws: CredentialsError.self) { try await credentials(profile, config) }?.description
    }

    private static let keys = "aws_access_key_id = AKIDBASE\naws_secret_access_key = s\n"

    private static func sts() throws -> TestServer {
        try TestServer { request, _ in
            .answer(
                body: """
                    <\(request.operation)Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                      <\(request.operation)Result><Credentials>
                        <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>a&amp;b</SecretAccessKey>
                        <SessionToken>token==</SessionToken><Expiration>2026-11-21T11:00:00Z</Expiration>
                      </Credentials></\(request.operation)Result>
                    </\(request.operation)Response>
                    """
            )
        }
    }

    @Test func itsOwnKeys() async throws {
        let keys = try await credentials("dev", "[profile dev]\n\(Self.keys)aws_session_token = t")
        #expect(keys?.accessKeyID == "AKIDBASE")
        #expect(keys?.sessionToken?.reveal() == "t")
    }

    @Test func aRoleTakenOnWithAnotherProfile() async throws {
        let server = try Self.sts()
        let config = """
            [profile deploy]
            role_arn = arn:aws:iam::1:role/deployer
            source_profile = base
            external_id = x/1
            role_session_name = me
            duration_seconds = 900
            [profile base]
            \(Self.keys)
            """
        let keys = try await credentials("deploy", config, server: server)
        #expect(keys?.accessKeyID == "ASIAROLE")
        #expect(keys?.secretAccessKey.reveal() == "a&b")
        #expect(keys?.sessionToken?.reveal() == "token==")
        #expect(keys?.expiration == AWSWorld.testTime.addingTimeInterval(3600))
        let request = try #require(server.requests.first)
        #expect(request.accessKey == "AKIDBASE")
        #expect(
            request.form == [
                "Action": "AssumeRole", "Version": "2011-06-15", "RoleArn": "arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fdeployer",
                "RoleSessionName": "me", "DurationSeconds": "900", "ExternalId": "x%2F1",
            ]
        )
    }

    @Test func rolesInARow() async throws {
        let server = try Self.sts()
        let config = """
            [profile a]
            role_arn = arn:a
            source_profile = b
            [profile b]
            role_arn = arn:b
            source_profile = b
            \(Self.keys)
            """
        _ = try await credentials("a", config, server: server)
        #expect(server.requests.map(\.accessKey) == ["AKIDBASE", "ASIAROLE"])
    }

    @Test func aRoleTakenOnWithTheEnvironmentsKeys() async throws {
        let server = try Self.sts()
        let environment = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "s"]
        let config = "[profile x]\nrole_arn = arn:x\ncredential_source = Environment"
        #expect(try await credentials("x", config, environment, server: server)?.accessKeyID == "ASIAROLE")
        #expect(server.requests.first?.accessKey == "AKIDENV")
    }

    @Test func aRoleForAWebIdentityTokenIsAskedForUnsigned() async throws {
        let server = try Self.sts()
        let token = try folder.write("token", "ey.J\n")
        let config = "[profile x]\nrole_arn = arn:x\nweb_identity_token_file = \(token)"
        #expect(try await credentials("x", config, server: server)?.accessKeyID == "ASIAROLE")
        let request = try #require(server.requests.first)
        #expect(request.accessKey == nil)
        #expect(request.form["Action"] == "AssumeRoleWithWebIdentity")
        #expect(request.form["WebIdentityToken"] == "ey.J")
    }

    @Test func theEnvironmentsWebIdentityIsPartOfTheChain() async throws {
        let server = try Self.sts()
        let token = try folder.write("token", "ey.J")
        let environment = ["AWS_ROLE_ARN": "arn:x", "AWS_WEB_IDENTITY_TOKEN_FILE": token]
        let world = AWSWorld.test(server, environment, home: folder.path)
        let keys = try await CredentialsSource.defaultChain.provider(region: "eu-west-1", world: world).credentials()
        #expect(keys?.accessKeyID == "ASIAROLE")
    }

    @Test func anAccountsRoleIsTakenOnWithAnotherSource() async throws {
        let server = try Self.sts()
        let source = CredentialsSource.role(AssumedRole(arn: "arn:x"), from: .keys(.test))
        let keys = try await source.provider(region: "eu-west-1", world: .test(server)).credentials()
        #expect(keys?.accessKeyID == "ASIAROLE")
        #expect(server.requests.first?.accessKey == "AKIDTEST")
        #expect(server.requests.first?.form["RoleSessionName"] == "sluice")
    }

    @Test func aRefusedRoleIsAWSsOwnError() async throws {
        let body =
            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:u is not authorized to perform: "
            + "sts:AssumeRole on resource: arn:x</Message></Error><RequestId>r-9</RequestId></ErrorResponse>"
        let server = try TestServer { _, _ in .answer(403, body: body) }
        let source = CredentialsSource.role(AssumedRole(arn: "arn:x"), from: .keys(.test))
        let error = await #expect(throws: AWSError.self) {
            try await source.provider(region: "eu-west-1", world: .test(server)).credentials()
        }
        #expect(
            error?.description == """
                'arn:u' may not do sts:AssumeRole on 'arn:x', so AWS STS in eu-west-1 refused AssumeRole. \
                Allow it in a policy of that principal. Request id: r-9
                """
        )
    }

    @Test func anUnknownProfileNamesTheNearestAndTheFiles() async throws {
        let text = await problem("prdo", "[profile prod]\n[profile dev]")
        #expect(text == "There is no AWS profile 'prdo' in '\(folder.path)/.aws/config'. Did you mean 'prod'?")
    }

    @Test func anUnknownProfileFarFromAllListsThem() async throws {
        let text = await problem("zebra", "[profile prod]\n[profile dev]")
        #expect(text?.hasSuffix("There are: 'dev', 'prod'.") == true)
    }

    @Test func aProfileOfTheEnvironmentMustExist() async throws {
        let world = AWSWorld.test(nil, ["AWS_PROFILE": "gone"], home: folder.path)
        let error = await #expect(throws: CredentialsError.self) {
            try await CredentialsSource.defaultChain.provider(region: "eu-west-1", world: world).credentials()
        }
        #expect(
            error?.description
                == "There is no AWS profile 'gone' in ~/.aws (no file is there). No profile is defined there."
        )
    }

    @Test func whatIsNotSupportedIsNamed() async throws {
        let process = await problem("x", "[profile x]\ncredential_process = /bin/true --password hunter2")
        #expect(process?.contains("'x' uses credential_process (a program that prints credentials)") == true)
        #expect(process?.contains("hunter2") == false)
        let sso = await problem("x", "[profile x]\nsso_session = corp")
        #expect(sso?.contains("uses sso_session (IAM Identity Center), which Sluice does not support") == true)
        let password = await problem("x", "[profile x]\nrole_arn = a\nsource_profile = x\nmfa_serial = arn:m")
        #expect(password?.contains("uses mfa_serial (a one-time password)") == true)
    }

    @Test func aLoopIsShown() async throws {
        let config = "[profile a]\nrole_arn = a\nsource_profile = b\n[profile b]\nrole_arn = b\nsource_profile = a"
        #expect(await problem("a", config) == "AWS profiles name each other as source_profile: 'a' → 'b' → 'a'.")
    }

    @Test func halvesAreNamed() async throws {
        let role = await problem("x", "[profile x]\nrole_arn = a")
        #expect(role?.contains("has role_arn without source_profile or credential_source") == true)
        let key = await problem("x", "[profile x]\naws_access_key_id = a")
        #expect(key?.contains("has aws_access_key_id without aws_secret_access_key") == true)
        let source = await problem("x", "[profile x]\nrole_arn = a\ncredential_source = Moon")
        #expect(source?.contains("credential_source 'Moon'") == true)
        let empty = await problem("x", "[profile x]\nregion = eu-west-1")
        #expect(empty?.contains("holds no credentials") == true)
    }
}

import SluiceModel
import Testing

/// Nothing can be reached, or nobody is let in: exit code 3, and one message that says where was looked.
struct BadInputConnectionTests {
    private let question = ["feed", "versions", "singapore-ecr", "hello-color"]

    private func ask(
        _ variables: [String: String?],
        on cloud: Cloud? = nil,
        profiles: String? = nil
    ) async throws -> Sluice.Result {
        let workspace = try await Workspace.sample(on: cloud)
        if let profiles { try workspace.write("credentials", profiles) }
        return try await workspace.sluice.with(variables).start(question).end()
    }

    private let withoutKeys: [String: String?] = [
        "AWS_ACCESS_KEY_ID": nil, "AWS_SECRET_ACCESS_KEY": nil, "AWS_SHARED_CREDENTIALS_FILE": "credentials",
    ]

    @Test func withoutCredentialsEveryPlaceThatWasTriedIsNamed() async throws {
        let result = try await ask(withoutKeys)
        #expect(
            result.isRefusal(3, "No AWS credentials were found", "AWS_ACCESS_KEY_ID", "profile 'default'"),
            "\(result)"
        )
    }

    @Test func aProfileThatDoesNotExistIsAnsweredWithTheNearest() async throws {
        let variables = withoutKeys.merging(["AWS_PROFILE": "toolin"]) { $1 }
        let result = try await ask(variables, profiles: "[tooling]\naws_access_key_id=A\naws_secret_access_key=B\n")
        #expect(result.isRefusal(3, "no AWS profile 'toolin'", "Did you mean 'tooling'?"), "\(result)")
    }

    @Test(arguments: [
        ("EXPIREDKEY", "secret", "expired"),
        ("UNKNOWNKEY", "secret", "unknown or disabled"),
        ("AKIDEXAMPLE", "wrong", "does not belong to the access key"),
    ])
    func credentialsThatAreRefusedAreAMissingConnection(_ key: String, _ secret: String, _ words: String) async throws {
        try await Cloud.running { cloud in
            try await cloud.mode("authentication", true)
            let result = try await ask(["AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret], on: cloud)
            #expect(result.isRefusal(3, words, "Request id: "), "\(result)")
        }
    }

    @Test(arguments: ["http://127.0.0.1:1", "http://nowhere.invalid"])
    func anEndpointWhereNobodyListensIsTriedAFewTimesOnly(_ endpoint: String) async throws {
        let result = try await ask(["AWS_ENDPOINT_URL": endpoint])
        #expect(
            result.isRefusal(3, "There is no route to \(endpoint)", "tried 3 times", "AWS_ENDPOINT_URL"),
            "\(result)"
        )
    }

    @Test func anEndpointThatIsNoAddressIsNotTried() async throws {
        let result = try await ask(["AWS_ENDPOINT_URL": "gopher:/x"])
        #expect(result.isRefusal(3, "AWS_ENDPOINT_URL is 'gopher:/x'"), "\(result)")
    }
}

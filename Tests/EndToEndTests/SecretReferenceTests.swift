import SluiceModel
import Testing

/// Sealed values and references to what AWS keeps, in a deployment.
struct SecretReferenceTests {
    private static let secret = "correct-horse-4711"

    /// A release of one script that prints a hash of its variable 'Password'.
    ///
    /// - Parameter value: of the variable, with its tag.
    private func released(_ value: String, step: String = "", on cloud: Cloud) async throws -> Workspace {
        let workspace = try await Workspace.sample(on: cloud)
        try workspace.write("projects/hello-color.yaml", Self.project(step))
        try await release(value, in: workspace)
        return workspace
    }

    private func release(_ value: String, in workspace: Workspace, version: String = "1.0.0") async throws {
        try workspace.write(
            "variables/hello-color.yaml",
            "variables: hello-color\nvalues:\n  - name: Password\n    value: \(value)\n    sensitive: true\n"
        )
        let made = try await workspace.sluice("release", "create", "-p", "hello-color", "--version", version)
        #expect(made.exitCode == 0, "\(made)")
    }

    private static func project(_ step: String) -> String {
        """
        project: hello-color
        steps:
          - name: Use it
            type: run-script
        \(step)
            with:
              syntax: bash
              script: |
                printf %s "$(get_octopusvariable Password)" | sha256sum
                echo "The key is ${SLUICE_PRIVATE_KEY-not} in the environment."

        """
    }

    private func put(_ name: String, _ value: String, on cloud: Cloud, region: String = Cloud.region) async throws {
        try await cloud.aws(
            "ssm",
            "AmazonSSM.PutParameter",
            in: region,
            ["Name": .string(name), "Value": .string(value), "Type": "SecureString"]
        )
    }

    private func add(_ name: String, _ value: String, on cloud: Cloud) async throws {
        try await cloud.aws(
            "secretsmanager",
            "secretsmanager.CreateSecret",
            [
                "Name": .string(name), "SecretString": .string(value),
                "ClientRequestToken": "0123456789abcdef0123456789abcdef",
            ]
        )
    }

    private func deployed(_ workspace: Workspace, _ version: String = "1.0.0") async throws -> Sluice.Result {
        let sluice = workspace.sluice.with(["AWS_REGION": Cloud.region])
        return try await sluice("release", "deploy", "-p", "hello-color", "--version", version, "-e", "dev")
    }

    private func expectedLine(in workspace: Workspace) async throws -> String {
        try await workspace.sluice.shell("printf %s \(Self.secret) | sha256sum").output
    }

    @Test func aSealedValueIsOpenedForTheStepAndOldReleasesOutliveARotation() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.write("projects/hello-color.yaml", Self.project(""))
            _ = try await workspace.sluice("secret", "keygen")
            let sealed = try await workspace.sluice.shell("printf %s \(Self.secret) | sluice secret encrypt")
            try await release(String(sealed.output.dropLast()), in: workspace)
            let line = try await expectedLine(in: workspace)
            let first = try await deployed(workspace)
            #expect(first.text.contains(line), "\(first)")
            #expect(try await workspace.sluice("secret", "rotate").exitCode == 0)
            let second = try await deployed(workspace)
            #expect(second.text.contains(line), "\(second)")
        }
    }

    @Test(arguments: [
        ("rm .sluice/keys/*", "The private key '", "of this workspace is missing"),
        ("chmod 644 .sluice/keys/*", "(mode 0644)", "chmod 600"),
        ("echo nonsense > $(ls .sluice/keys/*)", "is no key of Sluice", "sluice-private-key:"),
        (
            "rm .sluice/keys/* projects/secrets.pub; sluice secret keygen", "It is sealed to the key '",
            "the key of this workspace is '"
        ),
        (
            "cp .sluice/keys/* k; rm .sluice/keys/* projects/secrets.pub; sluice secret keygen; mv .sluice/keys/* $(cut -d: -f3 k | sed 's#^#.sluice/keys/#')",
            "should hold the private key '", "and it holds '"
        ),
    ])
    func aKeyThatCannotBeUsedKeepsTheDeploymentFromBeginning(_ damage: String, _ one: String, _ other: String)
        async throws
    {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.write("projects/hello-color.yaml", Self.project(""))
            _ = try await workspace.sluice("secret", "keygen")
            let sealed = try await workspace.sluice.shell("printf %s \(Self.secret) | sluice secret encrypt")
            try await release(String(sealed.output.dropLast()), in: workspace)
            let damaged = try await workspace.sluice.shell(damage)
            #expect(damaged.exitCode == 0, "\(damaged)")
            let result = try await deployed(workspace)
            #expect(result.isRefusal(1, "variable 'Password'", "step 'Use it'", one, other), "\(result)")
            #expect(try await workspace.sluice("deployment", "list", "-f", "basic").output == "")
        }
    }

    @Test func theKeyMayComeFromTheEnvironment() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.write("projects/hello-color.yaml", Self.project(""))
            _ = try await workspace.sluice("secret", "keygen")
            let sealed = try await workspace.sluice.shell("printf %s \(Self.secret) | sluice secret encrypt")
            try await release(String(sealed.output.dropLast()), in: workspace)
            let key = try await workspace.sluice.shell("cat .sluice/keys/*; rm .sluice/keys/*").output
            let sluice = workspace.sluice.with(["SLUICE_PRIVATE_KEY": "\(key)"])
            let result = try await sluice("release", "deploy", "-p", "hello-color", "--version", "1.0.0", "-e", "dev")
            let line = try await expectedLine(in: workspace)
            #expect(result.text.contains(line), "\(result)")
            #expect(result.text.contains("The key is not in the environment."), "\(result)")
        }
    }

    @Test(arguments: ["!ssm /prod/db", "!secretsmanager prod/db#password", "!secretsmanager plain"])
    func whatAWSKeepsIsReadOnceBeforeTheFirstStep(_ value: String) async throws {
        try await Cloud.running { cloud in
            try await put("/prod/db", Self.secret, on: cloud)
            try await add("prod/db", #"{"user": "ada", "password": "\#(Self.secret)"}"#, on: cloud)
            try await add("plain", Self.secret, on: cloud)
            let workspace = try await released(value, on: cloud)
            let result = try await deployed(workspace)
            #expect(result.exitCode == 0, "\(result)")
            let line = try await expectedLine(in: workspace)
            #expect(result.text.contains(line), "\(result)")
            let parameters = try await cloud.calls(of: "GetParameters")
            let secrets = try await cloud.calls(of: "GetSecretValue")
            #expect(parameters.count + secrets.count == 1)
        }
    }

    @Test func theRegionBesideThePathGoesBeforeAllOthers() async throws {
        try await Cloud.running { cloud in
            try await put("/prod/db", Self.secret, on: cloud, region: "eu-west-1")
            let workspace = try await released("!ssm { path: /prod/db, region: eu-west-1 }", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            let line = try await expectedLine(in: workspace)
            #expect(result.text.contains(line), "\(result)")
        }
    }

    @Test func withoutAnyRegionTheVariableAndTheStepAreNamed() async throws {
        try await Cloud.running { cloud in
            let workspace = try await released("!ssm /prod/db", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(
                result.isRefusal(1, "variable 'Password'", "step 'Use it'", "has no region", "AWS_REGION"),
                "\(result)"
            )
        }
    }

    @Test(arguments: [
        ("!ssm /prod/no", ["There is no parameter '/prod/no' in ap-southeast-1", "seen as 'arn:aws:"]),
        ("!secretsmanager no#key", ["There is no secret 'no' in ap-southeast-1", "seen as 'arn:aws:"]),
        ("!secretsmanager prod/db#pasword", ["has no key 'pasword'", "It has 'user' and 'password'"]),
        ("!secretsmanager plain#password", ["'plain' is no JSON object"]),
    ])
    func whatIsNotThereIsToldWithItsName(_ value: String, _ words: [String]) async throws {
        try await Cloud.running { cloud in
            try await add("prod/db", #"{"user": "ada", "password": "\#(Self.secret)"}"#, on: cloud)
            try await add("plain", Self.secret, on: cloud)
            let result = try await deployed(try await released(value, on: cloud))
            #expect(result.isRefusal(1, ["variable 'Password'", "step 'Use it'"] + words), "\(result)")
            #expect(!result.text.contains(Self.secret))
        }
    }

    @Test(arguments: [
        ("!ssm /prod/db", "GetParameters", "ssm:GetParameters on the parameter '/prod/db'"),
        ("!secretsmanager prod/db", "GetSecretValue", "secretsmanager:GetSecretValue on the secret 'prod/db'"),
    ])
    func whoMayNotReadItIsToldWithTheAction(_ value: String, _ operation: String, _ words: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await released(value, on: cloud)
            try await cloud.fault(operation, "denied")
            let result = try await deployed(workspace)
            #expect(result.isRefusal(1, "'arn:aws:iam::123456789012:user/sluice' may not do \(words)"), "\(result)")
        }
    }

    @Test func anAccountMayHaveItsKeysSealedOrKeptByAWS() async throws {
        try await Cloud.running { cloud in
            try await put("/keys/prod", "secret", on: cloud)
            try await put("/prod/db", Self.secret, on: cloud)
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.write("projects/hello-color.yaml", Self.project(""))
            try workspace.write(
                "projects/accounts.yaml",
                "accounts:\n  - { name: registry, type: aws, accessKey: AKIDPROD, secretKey: !ssm { path: /keys/prod, region: \(Cloud.region) } }\n"
            )
            try await release("!ssm { path: /prod/db, account: registry }", in: workspace)
            try await cloud.mode("authentication", true)
            let result = try await deployed(workspace)
            let line = try await expectedLine(in: workspace)
            #expect(result.text.contains(line), "\(result)")
        }
    }

    @Test func aSecretOutputOutlivesItsProcessWhereThereIsAKey() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.write("projects/hello-color.yaml", Self.interruptible)
            try workspace.write(
                "variables/hello-color.yaml",
                "variables: hello-color\nvalues: [{ name: A, value: b }]\n"
            )
            _ = try await workspace.sluice("secret", "keygen")
            _ = try await workspace.sluice("release", "create", "-p", "hello-color", "--version", "1.0.0")
            let first = try await workspace.deploy("1.0.0")
            try await workspace.journals("waiting for a file")
            first.send(9)
            _ = try await first.end()
            _ = try await workspace.sluice.shell("touch go")
            let resumed = try await workspace.sluice("deployment", "resume", "--retry")
            #expect(resumed.exitCode == 0, "\(resumed)")
            let line = try await expectedLine(in: workspace)
            #expect(resumed.text.contains(line), "\(resumed)")
            #expect(try await workspace.sluice.shell("! grep -ra \(Self.secret) .sluice").exitCode == 0)
        }
    }

    private static let interruptible = """
        project: hello-color
        steps:
          - name: Make it
            type: run-script
            with:
              syntax: bash
              script: |
                set_octopusvariable Token "correct-horse""-4711" -sensitive
          - name: Use it
            type: run-script
            with:
              syntax: bash
              script: |
                echo "waiting for a file"
                while [ ! -e go ] && [ ! -e "$OLDPWD/go" ] && [ ! -e "$HOME/go" ]; do sleep 0.1; done
                printf %s "$(get_octopusvariable 'Octopus.Action[Make it].Output.Token')" | sha256sum

        """
}

import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What a variable of the type account brings along")
struct AccountVariableTests {
    private static let accounts: [Account] = [
        account("plain", .defaultChain), account("laptop", .profile("tooling")),
        account(
            "keys",
            .keys(
                accessKey: .text("AKIDEXAMPLE"),
                secretKey: .environment("SECRET"),
                sessionToken: .environment("TOKEN")
            )
        ),
        account(
            "role",
            .assumeRole(arn: "arn:aws:iam::1:role/x", externalID: "#{Id}", sessionName: nil, from: "keys")
        ),
    ]

    private static func account(_ name: String, _ source: AccountSource) -> Account {
        Account(name: name, source: source, location: .sample)
    }

    private func table(_ name: String, _ more: [Variable] = []) -> VariableTable {
        var inputs = DeploymentInputs()
        inputs.accounts = Self.accounts
        let variables = [Variable.sample("AWS", .text(name), kind: .account), .sample("Id", .text("ext"))] + more
        let release = Release.sample(variables: variables, packages: [])
        let renderer = StepRenderer(
            release: StoredRelease(id: ReleaseID(1), release: release),
            environment: "dev",
            deployment: nil,
            user: "ada",
            secrets: SecretReader(environment: ["SECRET": "s3cr3t#{x}"], keys: .empty),
            inputs: inputs,
            catalogue: StepRegistry.builtIn.catalogue
        )
        return renderer.table(for: .sample(), outputs: StepOutputs())
    }

    @Test(arguments: [
        ("laptop", "#{AWS} #{AWS.Profile}", "laptop tooling"),
        ("keys", "#{AWS.AccessKey}", "AKIDEXAMPLE"),
        ("keys", "#{AWS.SecretKey}", "s3cr3t#{x}"),
        ("role", "#{AWS.RoleArn} #{AWS.ExternalId} #{AWS.SessionName}", "arn:aws:iam::1:role/x ext sluice"),
        ("#{Octopus.Environment.Name}-x", "#{AWS}", "dev-x"),
    ])
    func itsPartsAreVariables(_ account: String, _ template: String, _ text: String) {
        let rendered = table(account).render(template)
        #expect(rendered.text == text)
        #expect(rendered.isComplete)
    }

    @Test(arguments: [("plain", "#{AWS.AccessKey}"), ("laptop", "#{AWS.RoleArn}"), ("nowhere", "#{AWS.Profile}")])
    func anAccountHasOnlyThePartsOfItsKind(_ account: String, _ template: String) {
        #expect(table(account).render(template).missing == [template])
    }

    @Test func theSecretKeyIsASecret() {
        #expect(table("keys").render("#{AWS.SecretKey}").isSensitive)
        #expect(!table("keys").render("#{AWS.AccessKey}").isSensitive)
    }

    @Test func aKeyThatCannotBeReadIsSaid() {
        #expect(table("keys").render("#{AWS.SessionToken}").problem?.contains("'TOKEN', which is not set") == true)
    }

    @Test func aVariableOfOnesOwnGoesBeforeAPart() {
        let own = Variable.sample("AWS.Profile", .text("mine"), line: 9)
        #expect(table("laptop", [own]).render("#{AWS.Profile}").text == "mine")
    }
}

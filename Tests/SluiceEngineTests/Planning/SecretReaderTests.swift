import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Secrets from the environment")
struct SecretReaderTests {
    private let reader = SecretReader(environment: ["DB_PASSWORD": "p#{x}w", "EMPTY": ""], keys: .empty)

    @Test func aSecretIsLiteralEvenWhereItLooksLikeATemplate() {
        let entry = reader.entry(for: .sample("Password", .environment("DB_PASSWORD")))
        let table = VariableTable([entry, VariableTable.Entry(name: "x", value: .text("no"))])
        #expect(table.render("#{Password}").text == "p#{x}w")
        #expect(table.render("#{Password}").isSensitive)
        #expect(table.secrets.map { $0.reveal() } == ["p#{x}w"])
    }

    @Test func anUnsetVariableSaysItsName() {
        let table = VariableTable([reader.entry(for: .sample("Token", .environment("API_TOKEN")))])
        #expect(
            table.render("#{Token}").problem
                == "Variable 'Token' has no value: it is read from the environment variable 'API_TOKEN', which is not set."
        )
    }

    @Test func anEmptyOneIsSet() {
        let table = VariableTable([reader.entry(for: .sample("Empty", .environment("EMPTY")))])
        #expect(table.render("[#{Empty}]").text == "[]")
    }
}

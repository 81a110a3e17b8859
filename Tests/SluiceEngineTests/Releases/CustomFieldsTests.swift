import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Custom fields of a release (Octopus §4.3)")
struct CustomFieldsTests {
    @Test func theFirstColonEndsTheName() throws {
        #expect(
            try CustomFields.parse(["Ticket:OPS-7", "Link:https://example.com", "Empty:"]) == [
                CustomField(name: "Ticket", value: "OPS-7"), CustomField(name: "Link", value: "https://example.com"),
                CustomField(name: "Empty", value: ""),
            ]
        )
    }

    @Test func limitsAreThoseOfOctopus() throws {
        let name = String(repeating: "n", count: 150)
        #expect(try CustomFields.parse((0..<10).map { "\($0):v" }).count == 10)
        #expect(try CustomFields.parse(["\(name):\(name)"]).first?.name == name)
        #expect(throws: CustomFieldError.tooMany(11)) { try CustomFields.parse((0..<11).map { "\($0):v" }) }
        #expect(throws: CustomFieldError.tooLong("\(name)n")) { try CustomFields.parse(["\(name)n:v"]) }
        #expect(throws: CustomFieldError.tooLong("a")) { try CustomFields.parse(["a:\(name)n"]) }
    }

    @Test(arguments: ["", "Ticket", ":OPS-7"])
    func whatIsNoFieldIsRefusedAndQuoted(_ text: String) {
        #expect(throws: CustomFieldError.malformed(text)) { try CustomFields.parse([text]) }
    }

    @Test func aNameIsUniqueAndCanBeReferredTo() {
        #expect(throws: CustomFieldError.twice("A")) { try CustomFields.parse(["A:1", "A:2"]) }
        #expect(throws: CustomFieldError.unusableName("A]")) { try CustomFields.parse(["A]:1"]) }
    }
}

import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Secrets in a plan")
struct PlanMaskTests {
    private func mask(_ secrets: String...) -> PlanMask {
        let variables = secrets.map { EvaluatedVariable(name: "Secret", text: $0, isSensitive: true) }
        return PlanMask(
            .sample(variables: variables + [EvaluatedVariable(name: "Color", text: "#f00", isSensitive: false)])
        )
    }

    @Test func aSecretIsHiddenWhereverItStands() {
        let request: JSONValue = ["environment": [["name": "URL", "value": "db://user:hunter22@host"]], "count": 2]
        #expect(
            mask("hunter22").apply(to: request)
                == ["environment": [["name": "URL", "value": "db://user:••••@host"]], "count": 2]
        )
    }

    @Test func aShortSecretIsHiddenWhereItIsTheWholeText() {
        #expect(mask("abc").apply(to: ["abc", "abcd", "x abc"]) == ["••••", "abcd", "x abc"])
    }

    @Test func otherVariablesAndEmptySecretsHideNothing() {
        #expect(mask("").apply(to: ["#f00", ""]) == ["#f00", ""])
    }

    @Test func anErrorThatQuotesASecretIsToldWithoutIt() {
        let error = AccountError.noAccount("hunter22", user: "Step 'Update'", known: ["dev"])
        let masked = mask("hunter22").apply(to: error, of: .sample("Update"))
        #expect("\(masked)".hasPrefix("Step 'Update': Step 'Update' uses account '••••'"))
        #expect(mask("other").apply(to: error, of: .sample("Update")) as? AccountError == error)
    }

    @Test func sentencesOfAPlanAreMasked() {
        var summary = StepPlanSummary(effect: .changes("updates 'hunter22'"), request: [:])
        summary.notes = ["hunter22 is new."]
        summary.warnings = ["hunter22 is old."]
        let masked = mask("hunter22").apply(to: summary)
        #expect(masked.effect == .changes("updates '••••'"))
        #expect(masked.notes == ["•••• is new."])
        #expect(masked.warnings == ["•••• is old."])
    }

    @Test func aNameThatHoldsASecretIsRefused() {
        #expect(RenderedStep.sample(sensitivePaths: ["containerDefinitions[0].command"]).secretNames == nil)
        let problems = RenderedStep.sample(sensitivePaths: ["cluster", "region"]).secretNames?.problems
        #expect(problems?.map { $0.prefix { $0 != "," } } == ["'region' is a name", "'cluster' is a name"])
    }

    @Test func bothSidesOfAChangeAreMaskedAndImagesCutShort() {
        let mask = mask("hunter22")
        #expect(mask.text("hunter22") == "••••")
        #expect(mask.text(["a": "hunter22"]) == #"{"a":"••••"}"#)
        #expect(mask.text(nil) == nil)
        #expect(mask.text(.string("web:1@\(String.digest("0"))")) == "web:1@sha256:000000000000")
        let changes = ServiceDifference(from: ["desiredCount": 1], by: ["desiredCount": 2]).changes
        #expect(
            changes.map(mask.change)
                == [PlannedChange(group: "service", name: "desiredCount", before: "1", after: "2")]
        )
    }
}

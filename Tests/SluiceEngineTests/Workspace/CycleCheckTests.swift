import Testing

@testable import SluiceEngine

/// Circles that no deployment can meet are none.
struct CycleCheckTests {
    private func problems(_ values: String, tenants: String = "", tenanted: String = "allowed") -> [String] {
        var workspace = TestWorkspace("variables/web.yaml", "variables: web\nvalues:\n\(values)")
        workspace.files["projects/web.yaml"]?.append("\ntenanted: \(tenanted)\n")
        if !tenants.isEmpty { workspace.files["projects/tenants.yaml"] = tenants }
        return workspace.problems
    }

    @Test func scopesThatNeverMeetMakeNoCircle() {
        let values = """
              - { name: A, value: "#{B}", scope: { environment: dev } }
              - { name: A, value: plain, scope: { environment: prod } }
              - { name: B, value: "#{A}", scope: { environment: prod } }
              - { name: B, value: plain, scope: { environment: dev } }
            """
        #expect(problems(values) == [])
    }

    /// `A` without a scope is never asked for where `B` refers to it: there, the other `A` holds.
    @Test func aValueThatAnotherOneCoversIsNoPartOfACircle() {
        let values = """
              - { name: A, value: "#{B}" }
              - { name: B, value: plain }
              - { name: A, value: plain, scope: { environment: dev } }
              - { name: B, value: "#{A}", scope: { environment: dev } }
            """
        #expect(problems(values) == [])
    }

    @Test func aTenantsOwnValueCanCloseACircle() {
        let tenants = """
            tenants:
              - name: acme
                projects: [{ project: web, environments: dev }]
                variables: [{ name: B, value: "#{A}" }]
            """
        let values = "  - { name: A, value: \"#{B}\" }\n  - { name: B, value: plain }\n"
        let found = problems(values, tenants: tenants)
        #expect(found.count == 1)
        #expect(found.first?.contains("'B' can never be evaluated in tenant 'acme'") == true)
    }

    @Test func aCircleThatIsEverywhereNamesNoPlace() {
        let tenants = """
            tenants:
              - name: acme
                projects: [{ project: web, environments: dev }]
            """
        let values = """
              - { name: A, value: "#{B}" }
              - { name: B, value: "#{A}" }
              - { name: B, value: "#{A}, #{A}", scope: { environment: dev } }
            """
        let found = problems(values, tenants: tenants)
        #expect(found.count == 2)
        #expect(found.contains { $0.contains("'A' can never be evaluated, because") })
    }

    /// Each refers to the next, which a search that calls itself would not survive.
    @Test func aLongChainIsFollowedToItsEnd() {
        let chain = (0..<20_000).map { "  - { name: A\($0), value: \"#{A\($0 + 1)}\" }\n" }.joined()
        #expect(problems(chain + "  - { name: A20000, value: end }\n") == [])
        #expect(problems(chain + "  - { name: A20000, value: \"#{A0}\" }\n").count == 1)
    }

    @Test func ofSeveralCirclesEachIsTold() {
        let values = ["A", "B", "C"].map {
            "  - { name: \($0)1, value: \"#{\($0)2}\" }\n  - { name: \($0)2, value: \"#{\($0)1}\" }\n"
        }
        #expect(problems(values.joined()).count == 3)
    }
}

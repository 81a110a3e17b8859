import SluiceModel
import Testing

@testable import SluiceEngine

struct TenantReadingTests {
    private static let tenants = """
        tagSets:
          - { name: Ring, tags: [early, stable] }
        tenants:
          - name: acme
            tags: [Ring/early]
            projects: [{ project: web, environments: [dev, prod] }]
            variables:
              - { name: Greeting, value: hi, scope: { environment: prod } }
          - name: beta
            tags: Ring/stable
            projects: [{ project: web, environments: prod }]
          - name: idle
        """

    private func workspace(_ project: String, _ tenants: String = tenants) -> TestWorkspace {
        var workspace = TestWorkspace("projects/tenants.yaml", tenants)
        workspace.files["projects/web.yaml"]?.append("\n" + project)
        return workspace
    }

    @Test func tenantsTagsAndWhatAProjectExpectsOfThemAreRead() throws {
        let loaded = workspace(
            "tenanted: required\ntenantVariables: [{ name: Greeting, label: What, default: hello }]\n"
        )
        .load()
        #expect(loaded.problems == [])
        let definitions = loaded.definitions
        #expect(definitions.tagSets.map(\.tags) == [["early", "stable"]])
        #expect(definitions.tenants.map(\.tags) == [["Ring/early"], ["Ring/stable"], []])
        #expect(definitions.tenants(of: "web").map(\.name) == ["acme", "beta"])
        #expect(definitions.tenants[0].environments(of: "web") == ["dev", "prod"])
        let web = try #require(definitions.projects.first)
        #expect(web.tenanted == .required)
        #expect(web.tenantVariables.map(\.label) == ["What"])
    }

    @Test func aDefaultHoldsWhereNothingElseDoes() throws {
        var workspace = workspace("tenanted: allowed\ntenantVariables: [{ name: Greeting, default: hello }]\n")
        workspace.files["variables/common.yaml"] =
            "variables: common\nvalues: [{ name: Greeting, value: common, scope: { environment: dev } }]\n"
        let definitions = workspace.load().definitions
        let web = try #require(definitions.projects.first)
        func greeting(_ environment: String, _ tenant: String?) -> VariableValue? {
            VariableResolver(definitions.variables(of: web, for: tenant.flatMap(definitions.tenant)))
                .variable(named: "Greeting", in: ScopeContext(environment: environment, tenant: tenant))?.entry.value
        }
        #expect(greeting("prod", nil) == .text("hello"))
        #expect(greeting("dev", nil) == .text("common"))
        #expect(greeting("prod", "acme") == .text("hi"))
        #expect(greeting("prod", "beta") == .text("hello"))
    }

    @Test func whatIsMissingIsToldOfAllTenantsAtOnce() {
        let loaded = workspace("tenanted: allowed\ntenantVariables: [{ name: Greeting, required: true }]\n").load()
        let add = "and project 'web' requires one. Add it to the tenant's 'variables'."
        #expect(
            loaded.problems.map(\.description) == [
                "projects/tenants.yaml:6:27: error: Tenant 'acme' has no value of 'Greeting' for 'dev', \(add)",
                "projects/tenants.yaml:11:27: error: Tenant 'beta' has no value of 'Greeting' for 'prod', \(add)",
            ]
        )
        #expect(loaded.errors(concerning: "web") == [], "Only the deployments of these tenants are kept back by it.")
    }

    @Test func nothingIsMissingThatMayStandInAFileThatCannotBeRead() {
        var workspace = workspace("tenanted: allowed\ntenantVariables: [{ name: Greeting, required: true }]\n")
        workspace.files["variables/other.yaml"] = "variables: [\n"
        #expect(!workspace.problems.isEmpty)
        #expect(!workspace.problems.contains { $0.contains("has no value of") })
    }

    @Test func aValueForAllTenantsOrByTagIsAValue() {
        var workspace = workspace("tenanted: allowed\ntenantVariables: [{ name: Greeting, required: true }]\n")
        workspace.files["variables/web.yaml"] = """
            variables: web
            values:
              - { name: Greeting, value: early, scope: { tenantTag: Ring/early } }
              - { name: Greeting, value: " ", scope: { tenant: beta } }
            """
        #expect(workspace.problems.map { $0.prefix { $0 != "," } }.count == 1)
        #expect(workspace.problems.first?.contains("Tenant 'beta' has no value of 'Greeting' for 'prod'") == true)
    }

    /// The tenants decide whether two tags can meet.
    @Test func tagsTieWhereATenantHasBoth() {
        var workspace = workspace("tenanted: allowed\n")
        workspace.files["variables/web.yaml"] = """
            variables: web
            values:
              - { name: Greeting, value: a, scope: { tenantTag: Ring/early } }
              - { name: Greeting, value: b, scope: { tenantTag: Ring/stable } }
            """
        #expect(workspace.problems == [])
        workspace.files["projects/tenants.yaml"] = Self.tenants.replacing(
            "[Ring/early]",
            with: "[Ring/early, Ring/stable]"
        )
        #expect(workspace.problems.count == 1)
    }
}

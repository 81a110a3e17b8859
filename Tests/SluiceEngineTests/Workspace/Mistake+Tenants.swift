extension Mistake {
    static let tenants = table(
        #"""
        == lists
        tagSets: [{ name: Ring, tags: [early, early, a/b] }]
        --
        1:39: error: Tenant tag 'Ring/early' stands twice: first at projects/more.yaml:1:32, again here. Keep one, or rename one.
        1:46: error: 'a/b' holds a '/', which stands between a tag set and its tag.
        == lists
        tagSets: [{ name: Ring, tags: [early] }]
        tenants: [{ name: acme, tags: [Ring/erly] }, { name: acme }]
        --
        2:32: error: There is no tenant tag 'Ring/erly'. Did you mean 'Ring/early'?
        2:54: error: Tenant 'acme' stands twice: first at projects/more.yaml:2:19, again here. Keep one, or rename one.
        == lists
        tenants: [{ name: acme, projects: [{ project: wbe, environments: [dve] }] }]
        --
        1:47: error: There is no project 'wbe'. Did you mean 'web'?
        1:67: error: There is no environment 'dve'. Did you mean 'dev'?
        == lists
        tenants: [{ name: acme, projects: [{ environments: dev }] }]
        --
        1:36: error: A tenant's project needs the key 'project', and it is missing here.
        == lists
        tenants: [{ name: acme, projects: [{ project: web, environments: dev }] }]
        --
        1:47: error: Tenant 'acme' names project 'web', which is not deployed for tenants: 'tenanted' is 'no' there. Write 'tenanted: allowed' or 'tenanted: required' in the project, or remove it here.
        == lists
        tenants: [{ name: acme, variables: [{ name: A, value: b, scope: { step: Build, environment: dve } }] }]
        --
        1:67: error: A scope of a tenant's value has no key 'step'; it can have 'environment' and 'process'.
        1:93: error: There is no environment 'dve'. Did you mean 'dev'?
        == lists
        tenants: [{ name: acme, variables: [{ name: A, value: b }, { name: a, value: c }] }]
        --
        1:60: error: 'a' has two values that apply at the same time: one at projects/more.yaml:1:37 (tenant: acme), one here (tenant: acme). Scope one of them to fewer places, or remove it.
        == variables/common.yaml
        variables: common
        values: [{ name: A, value: b, scope: { tenantTag: Ring/early } }]
        --
        2:51: error: There is no tenant tag 'Ring/early', and the workspace declares none.
        """#
    )

    static let circles = table(
        #"""
        == variables
          - { name: A, value: "#{B}" }
          - { name: B, value: "#{a}" }
        --
        3:5: error: 'A' can never be evaluated, because it refers to itself: 'A' (variables/web.yaml:3:5) → 'B' (variables/web.yaml:4:5) → 'A'. Break the circle.
        == variables
          - { name: A, value: "x#{A}" }
        --
        3:5: error: 'A' can never be evaluated, because it refers to itself: 'A' (variables/web.yaml:3:5) → 'A'. Break the circle.
        == variables
          - { name: A, value: "#{B}" }
          - { name: B, value: plain }
          - { name: B, value: "#{A}", scope: { environment: prod, step: Check } }
        --
        3:5: error: 'A' can never be evaluated in environment 'prod' and step 'Check', because it refers to itself: 'A' (variables/web.yaml:3:5) → 'B' (variables/web.yaml:5:5) → 'A'. Break the circle.
        == variables/common.yaml
        variables: common
        values: [{ name: A, value: "#{B}" }, { name: B, value: "-#{A}-" }]
        --
        2:10: error: 'A' can never be evaluated, because it refers to itself: 'A' (variables/common.yaml:2:10) → 'B' (variables/common.yaml:2:38) → 'A'. Break the circle.
        """#
    )
}

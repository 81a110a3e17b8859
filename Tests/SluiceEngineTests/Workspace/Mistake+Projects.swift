extension Mistake {
    static let projects = table(
        #"""
        == project
        lifecycle: slow
        --
        1:1: error: A project needs the key 'steps', and it is missing here.
        3:12: error: There is no lifecycle 'slow', and the workspace declares none.
        == project
        steps: []
        --
        3:8: error: 'steps' is an empty list: the project would deploy nothing.
        == project
        steps: {}
        --
        3:8: error: 'steps' is a list, each entry behind a '- ', and here stands a mapping.
        == project
        steps: [a]
        --
        3:9: error: A step is written as keys and values, such as 'name: …', and here stands a text.
        == project
        tenanted: maybe
        tenantVariables: [{ label: What }]
        steps: [{ name: A, type: run-script }]
        --
        3:11: error: 'tenanted' cannot be 'maybe'; it can be 'no', 'allowed' or 'required'.
        4:19: error: A tenant variable needs the key 'name', and it is missing here.
        == project
        rollback: al
        steps: [{ name: A, type: run-script }]
        --
        3:11: error: 'rollback' cannot be 'al'. Did you mean 'all'?
        == project
        variableSets: [commn]
        steps: [{ name: A, type: run-script }]
        --
        3:1: error: The key 'variableSets' stands twice in this mapping: first at 2:1, again here. Keep one.
        == project
        versioning: { template: "1.#{Octopus.Action[B].Package[web].PackageVersion}" }
        steps: [{ name: A, type: run-script }]
        --
        3:25: error: There is no step 'B' in project 'web'; it has 'A'.
        == project
        versioning: {}
        steps: [{ name: A, type: run-script }]
        --
        3:13: error: Versioning has one key: 'template' or 'donorPackage'.
        == project
        versioning: { template: "1.i", donorPackage: { step: A, package: web } }
        steps: [{ name: A, type: run-script }]
        --
        3:13: error: Versioning has one key: 'template' or 'donorPackage'.
        == project
        versioning: { donorPackage: { step: B, package: web } }
        steps: [{ name: A, type: run-script }]
        --
        3:37: error: There is no step 'B' in project 'web'; project 'web' has 'A'.
        == project
        versioning: { donorPackage: { step: A, package: web } }
        steps: [{ name: A, type: run-script }]
        --
        3:49: error: There is no package 'web' in step 'A', and step 'A' declares none.
        == project
        channels: [{ name: A, default: true }, { name: A, default: true }]
        steps: [{ name: A, type: run-script }]
        --
        3:40: error: A project has one default channel, and there is one already at projects/web.yaml:3:12.
        3:48: error: Channel 'A' stands twice in project 'web': first at projects/web.yaml:3:20, again here. Keep one, or rename one.
        == project
        channels: [{ name: A, lifecycle: x, rules: [{ packages: web, tag: "(" }] }]
        steps: [{ name: A, type: run-script }]
        --
        3:34: error: There is no lifecycle 'x', and the workspace declares none.
        3:57: error: There is no package 'web' in project 'web', and project 'web' declares none.
        3:67: error: The tag rule '(' is not a regular expression: the '(' has no ')' (at character 1). '^$' allows releases only, '^beta' betas.
        == project
        channels: [{ name: A, customFields: [{ name: "A]" }, { required: true }] }]
        steps: [{ name: A, type: run-script }]
        --
        3:46: error: A custom field cannot be named 'A]': no template could refer to '#{Octopus.Release.CustomFields[A]]}'.
        3:54: error: A custom field needs the key 'name', and it is missing here.
        == project
        channels: [{ name: A, rules: [{ packages: w, latest: newest }] }]
        steps: [{ name: A, type: run-script }]
        --
        3:43: error: There is no package 'w' in project 'web', and project 'web' declares none.
        3:54: error: 'latest' cannot be 'newest'; it can be 'semver' or 'by-push-date'.
        == project
        channels: [{ name: A, rules: [{ packages: [w, w] }] }]
        steps: [{ name: A, type: run-script, packages: [{ feed: ecr, id: w }] }]
        --
        3:47: error: Package 'w' has a rule in this channel already, at projects/web.yaml:3:44.
        == project
        steps: [{ name: A, type: run-script }, { name: A, type: run-script }]
        --
        3:48: error: Step 'A' stands twice in project 'web': first at projects/web.yaml:3:17, again here. Keep one, or rename one.
        == projects/zcopy.yaml
        project: web
        steps: [{ name: A, type: run-script }]
        --
        1:10: error: Project 'web' stands twice: first at projects/web.yaml:1:10, again here. Keep one, or rename one.
        == projects/other.yaml
        project: other
        variableSets: web
        steps: [{ name: A, type: run-script }]
        --
        2:15: error: There is no variable set 'web'; the workspace has 'common'.
        == projects/more.yaml
        steps: []
        --
        1:1: error: A definition file has no key 'steps'; it can have 'environments', 'lifecycles', 'accounts', 'tagSets', 'tenants', 'freezes', 'project', 'feed' and 'variables'.
        == project
        channels: [{ name: A, rules: [{ packages: w, range: "[2.0,1.0]" }] }]
        steps: [{ name: A, type: run-script, packages: [{ feed: ecr, id: w }] }]
        --
        3:53: error: No version can be in the range '[2.0,1.0]': its lower end is not below its upper end.
        """#
    )
}

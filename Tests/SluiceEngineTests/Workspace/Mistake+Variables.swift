extension Mistake {
    static let variables = table(
        #"""
        == variables/more.yaml
        variables: wbe
        values: []
        --
        1:12: error: Nothing uses the variables 'wbe': no project has this name, and none includes it in 'variableSets'. Did you mean 'web'?
        == variables/more.yaml
        variables: infrastructure
        values: []
        --
        1:12: error: Nothing uses the variables 'infrastructure': no project has this name, and none includes it in 'variableSets'; known are 'web' and 'common'.
        == variables/common.yaml
        variables: common
        values: [{ name: A, value: b, scope: { step: Build, channel: Stable } }]
        --
        2:46: error: 'common' is a library set, which several projects may include, so its values cannot be scoped to a step. Move the value to the project's own set.
        2:62: error: 'common' is a library set, which several projects may include, so its values cannot be scoped to a channel. Move the value to the project's own set.
        == variables
          - { name: A, value: #{Color} }
        --
        3:23: error: '#{Color}' is read as a comment here; quote it: "#{Color}"
        4:1: error: A value should stand here, and this cannot begin one. Put it in quotes if it is a text.
        == variables
          - name: A
            value: #{Color}
        --
        4:12: error: '#{Color}' is read as a comment here; quote it: value: "#{Color}"
        == variables
          - name: A
            value:
        --
        4:11: error: 'value' says nothing; write "" for an empty text, or put the text into quotes.
        == variables
          - name: A
        --
        3:5: error: A variable needs the key 'value', and it is missing here.
        == variables
          - { name: A, value: [b] }
        --
        3:23: error: 'value' is a text, and here stands a list.
        == variables
          - { name: A, value: b, sensitive: true }
        --
        3:23: error: 'A' is sensitive, and its value stands here for everyone who can read the file. Write '!sealed …' ('sluice secret encrypt' makes one), '!env NAME', '!ssm /path' or '!secretsmanager name#key' instead.
        == variables
          - { name: A, value: !sealed b }
        --
        3:23: error: '!sealed' is followed by what 'sluice secret encrypt' prints, in the form 'v1:KEY:BASE64', and here stands something else.
        == variables
          - { name: A, value: !ssm "/b#c" }
        --
        3:23: error: '!ssm' is followed by a parameter's name, such as '/prod/db/password', as it stands.
        == variables
          - { name: A, value: !secretsmanager "b#" }
        --
        3:23: error: '!secretsmanager' is followed by a secret's name, or 'NAME#KEY' for one key of its JSON, as it stands.
        == variables
          - { name: A, value: !ssm { path: /b, acount: tooling } }
        --
        3:40: error: A secret that AWS keeps has no key 'acount'. Did you mean 'account'?
        == variables
          - { name: A, value: !ssm { path: /b, account: toling } }
        --
        3:49: error: There is no account 'toling'. Did you mean 'tooling'?
        == variables
          - { name: A, value: !envv B }
        --
        3:23: error: A value has no tag '!envv'. Did you mean '!env'?
        == variables
          - { name: A, value: !env 1 B }
        --
        3:23: error: '!env' is followed by the name of an environment variable: letters, digits and '_', no digit first.
        == variables
          - { name: A, value: toling, type: account }
        --
        3:23: error: There is no account 'toling'. Did you mean 'tooling'?
        == variables
          - { name: A, value: b, type: certificate }
        --
        3:32: error: 'type' cannot be 'certificate'; it can be 'text' or 'account'.
        == variables
          - { name: A, value: b, scope: { environment: dve } }
        --
        3:48: error: There is no environment 'dve'. Did you mean 'dev'?
        == variables
          - { name: A, value: b, scope: { environment: [] } }
        --
        3:48: error: 'environment' is an empty list. Remove the key, or name something.
        == variables
          - { name: A, value: b, scope: { step: Biuld, channel: Stabl } }
        --
        3:41: error: There is no step 'Biuld' in project 'web'. Did you mean 'Build'?
        3:57: error: There is no channel 'Stabl' in project 'web'. Did you mean 'Stable'?
        == variables
          - { name: A, value: b, scope: { tenant: a, tenantTag: b, process: c, machine: d } }
        --
        3:43: error: There is no tenant 'a', and the workspace declares none.
        3:57: error: There is no tenant tag 'b', and the workspace declares none.
        3:69: error: There is no process 'c'; there is 'deployment'.
        3:72: error: A scope has no key 'machine'; it can have 'environment', 'step', 'channel', 'tenant', 'tenantTag' and 'process'.
        == variables
          - { name: A, value: b }
          - { name: a, value: c }
        --
        4:5: error: 'a' has two values that apply at the same time: one at variables/web.yaml:3:5 (unscoped), one here (unscoped). Scope one of them to fewer places, or remove it.
        == variables
          - { name: A, value: b, scope: { environment: [dev, prod] } }
          - { name: A, value: c, scope: { environment: dev } }
        --
        4:5: error: 'A' has two values that apply at the same time: one at variables/web.yaml:3:5 (environment: dev, prod), one here (environment: dev). Scope one of them to fewer places, or remove it.
        == variables
          - { name: A, value: b, name: C }
        --
        3:26: error: The key 'name' stands twice in this mapping: first at 3:7, again here. Keep one.
        == variables
        	- a
        --
        3:1: error: A tab indents this line; YAML allows only spaces there. Replace it with spaces.
        == variables/more.yaml
        variables: common
        values: []
        --
        1:12: error: Variable set 'common' stands twice: first at variables/common.yaml:1:12, again here. Keep one, or rename one.
        == variables
          - { name: "a | b", value: c }
        --
        3:5: error: No template could refer to a variable named 'a | b'. ' ' at character 2 cannot stand in '#{…}': names are made of letters, digits, spaces and '_-:/~()@', with '.' and '[…]' between them.
        """#
    )
}

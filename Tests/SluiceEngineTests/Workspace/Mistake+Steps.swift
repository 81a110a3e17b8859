extension Mistake {
    static let steps = table(
        #"""
        == step
            typ: x
        --
        6:5: error: A step of type 'run-script' has no key 'typ'. Did you mean 'type'?
        == step
            start: with-previous
        --
        6:5: error: This version of Sluice does not support 'start' in a step of type 'run-script'. Remove it.
        == step
            pollSeconds: 5
        --
        6:5: error: A step of type 'run-script' has no key 'pollSeconds'; it can have 'name', 'type', 'packages', 'with', 'condition', 'environments', 'excludedEnvironments', 'channels', 'retries', 'timeout', 'disabled' and 'required'.
        == step
            environments: [dve]
            channels: [Stabel]
        --
        6:20: error: There is no environment 'dve'. Did you mean 'dev'?
        7:16: error: There is no channel 'Stabel' in project 'web', and project 'web' declares none.
        == step
            excludedEnvironments: qa
        --
        6:27: error: There is no environment 'qa'; the workspace has 'dev' and 'prod'.
        == step
            condition: sucess
        --
        6:16: error: 'condition' cannot be 'sucess'. Did you mean 'success'?
        == step
            timeout: 10 min
        --
        6:14: error: 'timeout' is '10 min'; a duration is written as '90s', '10m', '2h' or '1h30m'.
        == step
            timeout: 0s
        --
        6:14: error: 'timeout' cannot be 0; leave it out for the default of the step's type.
        == step
            retries: { count: many, backoff: 1x }
        --
        6:23: error: 'count' is 'many'; write a whole number from 0 to 100.
        6:38: error: 'backoff' is '1x'; a duration is written as '90s', '10m', '2h' or '1h30m'.
        == step
            disabled: no
        --
        6:15: error: 'disabled' is 'no'; write true or false.
        == step
            with: text
        --
        6:11: error: 'with' holds keys and values, and here stands a text.
        == step
            with: { a: !env B }
        --
        6:16: error: The tag '!env' has no meaning here; name a variable with '#{…}' and give it the value.
        == step
            packages: [{ name: web, feed: ecrr, id: web }]
        --
        6:35: error: There is no feed 'ecrr'. Did you mean 'ecr'?
        == step
            packages: [{ name: web, feed: ecr, id: web }, { name: web, feed: ecr, id: web }]
        --
        6:59: error: Package 'web' stands twice in step 'Build': first at projects/web.yaml:6:24, again here. Keep one, or rename one.
        == step
            packages: [{ name: web, feed: ecr }]
        --
        6:16: error: A package needs the key 'id', and it is missing here.
        == step
          - { name: B, type: run-scrip }
        --
        6:22: error: This version of Sluice has no step type 'run-scrip'. Did you mean 'run-script'?
        == step
          - { name: B, type: run-task }
        --
        6:22: error: This version of Sluice has no step type 'run-task'; it has 'register-task-definition', 'update-service', 'run-script' and 'manual-intervention'.
        == step
          - { name: B, type: update-service }
        --
        6:5: error: A step of type 'update-service' needs the key 'region', and it is missing here.
        == step
          - { name: B, type: update-service, region: x, account: toling, packages: [] }
        --
        6:58: error: There is no account 'toling'. Did you mean 'tooling'?
        == step
          - { type: run-script }
        --
        6:5: error: A step of type 'run-script' needs the key 'name', and it is missing here.
        """#
    )
}

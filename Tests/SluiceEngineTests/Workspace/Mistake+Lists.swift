extension Mistake {
    static let lists = table(
        #"""
        == lists
        enviroments: []
        --
        1:1: error: A definition file has no key 'enviroments'. Did you mean 'environments'?
        == lists
        projct: web
        --
        1:1: error: A definition file has no key 'projct'. Did you mean 'project'?
        == lists
        freezes: [{ name: a, start: 2026-12-24T24:00, end: 24 December }]
        --
        1:29: error: 'start' is '2026-12-24T24:00'; a time is written as '2026-12-24T18:00', by the clocks of 'timeZone'.
        1:52: error: 'end' is '24 December'; a time is written as '2026-12-24T18:00', by the clocks of 'timeZone'.
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2026-12-24, timeZone: Europe/Berlln, environments: prdo }]
        --
        1:46: error: The freeze ends at 2026-12-24 00:00, not after its start at 2026-12-24 00:00.
        1:68: error: There is no time zone 'Europe/Berlln'; zones are named as 'UTC' and 'Europe/Berlin'.
        1:97: error: There is no environment 'prdo'. Did you mean 'prod'?
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2028-12-24, recurrence: { type: yearly, every: 0, until: soon } }]
        --
        1:46: error: A freeze that comes again lasts 366 days at most, and this one lasts longer.
        1:78: error: 'type' cannot be 'yearly'; it can be 'daily', 'weekly', 'monthly' or 'annually'.
        1:93: error: 'every' is 0; write a whole number from 1 to 10000.
        1:103: error: 'until' is 'soon'; a day is written as '2027-06-30'.
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2026-12-25, recurrence: { type: weekly, days: [friday, fryday] } }]
        --
        1:101: error: 'days' cannot have 'fryday'. Did you mean 'friday'?
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2026-12-25, recurrence: { type: weekly, days: friday } }]
        --
        1:92: error: The freeze first begins on a thursday, which is none of its 'days'.
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2026-12-25, recurrence: { type: daily, days: thursday } }]
        --
        1:91: error: 'days' belongs to a weekly recurrence, and this one is daily.
        == lists
        freezes: [{ name: a, start: 2026-12-24, end: 2026-12-25 }, { name: a, start: 2026-12-24, end: 2026-12-25 }]
        --
        1:68: error: Freeze 'a' stands twice: first at projects/more.yaml:1:19, again here. Keep one, or rename one.
        == lists
        - a
        --
        1:1: error: A definition file is written as keys and values, such as 'environments: …', and here stands a list.
        == lists
        # nothing
        --
        1:1: warning: The file declares nothing.
        == lists
        project: a
        feed: b
        --
        1:1: error: A file holds one project, one feed or one set of variables, and this one has both 'project' and 'feed'. Split it.
        == lists
        environments: dev
        --
        1:15: error: 'environments' is a list, each entry behind a '- ', and here stands a text.
        == lists
        environments: [dev]
        --
        1:16: error: An environment is written as keys and values, such as 'name: …', and here stands a text.
        == lists
        environments: [{ name: dev }]
        --
        1:24: error: Environment 'dev' stands twice: first at projects/environments.yaml:2:11, again here. Keep one, or rename one.
        == lists
        environments: [{ name: "#{Name}" }]
        --
        1:24: error: 'name' is read as it stands, without variables: '#{…}' has no meaning here.
        == lists
        environments: [{ name: [a] }]
        --
        1:24: error: 'name' is a text, and here stands a list.
        == lists
        environments: [{ name: "a\nb" }]
        --
        1:24: error: 'name' is one line of text; this one holds a line break or another control character.
        == lists
        environments: [{ name: }]
        --
        1:24: error: 'name' is a text, and here stands nothing.
        == lists
        environments: [{ name: !env HOME }]
        --
        1:24: error: The tag '!env' has no meaning here, in 'name'.
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, environments: [dve] }] }]
        --
        1:62: error: There is no environment 'dve'. Did you mean 'dev'?
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, environments: [] }] }]
        --
        1:61: error: 'environments' is an empty list. Remove the key, or name something.
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, environments: dev }, { name: One, environments: dev }] }]
        --
        1:76: error: Phase 'One' stands twice in lifecycle 'a': first at projects/more.yaml:1:42, again here. Keep one, or rename one.
        1:95: error: Environment 'dev' stands twice in lifecycle 'a': first at projects/more.yaml:1:61, again here. Keep one, or rename one.
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, soak: 2 hours, automatic: [dev] }] }]
        --
        1:53: error: 'soak' is '2 hours'; a duration is written as '90s', '10m', '2h' or '1h30m'.
        1:74: error: 'automatic' has 'dev', which is no environment of the phase; name it under 'environments' of this phase too.
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, environments: dev, automatic: [dve] }] }]
        --
        1:78: error: 'automatic' has 'dve', which is no environment of the phase. Did you mean 'dev'?
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, optional: yes, minimumEnvironmentsBeforePromotion: -1 }] }]
        --
        1:57: error: 'optional' is 'yes'; write true or false.
        1:98: error: 'minimumEnvironmentsBeforePromotion' is '-1'; write a whole number from 0 to 1000.
        == lists
        lifecycles: [{ name: a, retention: { strategy: Count, unit: Days } }]
        --
        1:48: error: The strategy 'Count' needs 'quantityToKeep' and 'unit', which is 'Items' or 'Days'.
        == lists
        lifecycles: [{ name: a, retention: { strategy: Forever, unit: Days } }]
        --
        1:63: error: 'unit' belongs to the strategy 'Count'; 'Forever' keeps all.
        == lists
        lifecycles: [{ name: a, phases: [{ name: One, retention: { strategy: Default, unit: Weeks, quantityToKeep: -1 } }] }]
        --
        1:70: error: 'strategy' cannot be 'Default'; it can be 'Count' or 'Forever'.
        1:85: error: 'unit' cannot be 'Weeks'; it can be 'Items' or 'Days'.
        1:108: error: 'quantityToKeep' is '-1'; write a whole number from 0 to 100000.
        == lists
        lifecycles: [{ name: a }, { name: a }]
        --
        1:35: error: Lifecycle 'a' stands twice: first at projects/more.yaml:1:22, again here. Keep one, or rename one.
        == lists
        accounts: [{ name: a, type: azure }]
        --
        1:29: error: 'type' cannot be 'azure'; it can be 'aws'.
        == lists
        accounts: [{ name: a, type: aws, profile: p, accessKey: k }]
        --
        1:12: error: An account takes its credentials from one place, and this one has both 'profile' and 'accessKey'.
        == lists
        accounts: [{ name: a, type: aws, profile: p, secretKey: k }]
        --
        1:12: error: An account takes its credentials from one place, and this one has both 'profile' and 'secretKey'.
        == lists
        accounts: [{ name: a, type: aws, accessKey: k }]
        --
        1:12: error: An account with keys needs both 'accessKey' and 'secretKey'.
        == lists
        accounts: [{ name: a, type: aws, accessKey: k, secretKey: plain }]
        --
        1:59: error: 'secretKey' is sensitive, and its value stands here for everyone who can read the file. Write '!sealed …' ('sluice secret encrypt' makes one), '!env NAME', '!ssm /path' or '!secretsmanager name#key' instead.
        == lists
        accounts: [{ name: a, type: aws, assumeRole: { arn: r, from: toolin } }]
        --
        1:62: error: There is no account 'toolin'. Did you mean 'tooling'?
        == lists
        accounts: [{ name: a, type: aws, assumeRole: { arn: r, from: b } }, { name: b, type: aws, assumeRole: { arn: r, from: a } }]
        --
        1:20: error: Account 'a' can never get credentials: it takes them in a circle, 'a' from 'b' from 'a'.
        1:77: error: Account 'b' can never get credentials: it takes them in a circle, 'b' from 'a' from 'b'.
        == feeds/more.yaml
        feed: more
        type: docker
        url: x
        --
        2:7: error: This version of Sluice has no feed type 'docker'; it has 'aws-ecr'.
        == feeds/more.yaml
        feed: more
        type: aws-ecr
        regoin: x
        --
        1:1: error: A feed of type 'aws-ecr' needs the key 'region', and it is missing here.
        3:1: error: A feed of type 'aws-ecr' has no key 'regoin'. Did you mean 'region'?
        == feeds/more.yaml
        feed: more
        type: aws-ecr
        region: x
        account: toling
        --
        4:10: error: There is no account 'toling'. Did you mean 'tooling'?
        == feeds/more.yaml
        feed: more
        type: aws-ecr
        region: "#{Region}"
        --
        3:9: error: 'region' is read as it stands, without variables: '#{…}' has no meaning here.
        == feeds/more.yaml
        feed: ecr
        type: aws-ecr
        region: x
        --
        1:7: error: Feed 'ecr' stands twice: first at feeds/ecr.yaml:1:7, again here. Keep one, or rename one.
        == feeds/more.yaml
        feed: more
        --
        1:1: error: A feed needs the key 'type', and it is missing here.
        """#
    )
}

import SluiceModel

/// The numbers and shapes of a `deploymentConfiguration`.
enum DeploymentConfigurationRules {
    static func check(_ update: Located, _ described: JSONValue?, _ problems: inout RequestProblems) {
        let configuration = update["deploymentConfiguration"]
        guard configuration.exists else { return }
        let known = described?["deploymentConfiguration"]
        let strategy = configuration["strategy"].string ?? known?["strategy"]?.string ?? "ROLLING"
        checkPercents(configuration, &problems)
        checkBreaker(configuration, strategy, &problems)
        checkAlarms(configuration["alarms"], &problems)
        checkShift(configuration, known, strategy, &problems)
        configuration["lifecycleHooks"].elements.forEach { checkHook($0, &problems) }
    }

    /// One day, the longest that ECS bakes.
    private static let bakeMinutes = 0...1440
    /// Two weeks.
    private static let pauseMinutes = 1...20_160

    private static func checkPercents(_ configuration: Located, _ problems: inout RequestProblems) {
        problems.require(configuration["minimumHealthyPercent"], in: 0...100)
        if let maximum = configuration["maximumPercent"].int, maximum < 1 {
            problems.error(configuration["maximumPercent"], "must be a percentage above 0, but is \(maximum)")
        }
    }

    private static func checkBreaker(_ configuration: Located, _ strategy: String, _ problems: inout RequestProblems) {
        let breaker = configuration["deploymentCircuitBreaker"]
        guard breaker.exists else { return }
        requireAll(["enable", "rollback"], of: breaker, &problems)
        if breaker["enable"].bool == false, breaker["rollback"].bool == true {
            problems.warning(breaker["rollback"], "does nothing while the circuit breaker is off")
        }
        if breaker["enable"].bool == true, strategy != "ROLLING" {
            problems.warning(breaker, "works with the strategy ROLLING only, but the strategy is \(strategy)")
        }
    }

    private static func checkAlarms(_ alarms: Located, _ problems: inout RequestProblems) {
        guard alarms.exists else { return }
        requireAll(["alarmNames", "enable", "rollback"], of: alarms, &problems)
        if alarms["enable"].bool == true, alarms["alarmNames"].exists, alarms["alarmNames"].count == 0 {
            problems.error(alarms["alarmNames"], "is empty, so nothing would be watched")
        }
    }

    private static func checkShift(
        _ configuration: Located,
        _ described: JSONValue?,
        _ strategy: String,
        _ problems: inout RequestProblems
    ) {
        problems.require(configuration["strategy"], oneOf: ["ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"])
        let bake = configuration["bakeTimeInMinutes"]
        problems.require(bake, in: bakeMinutes, " minutes")
        if strategy == "BLUE_GREEN", !bake.exists, described?["bakeTimeInMinutes"] == nil {
            problems.error(bake, "is missing; the strategy BLUE_GREEN needs it")
        }
        let (linear, canary) = (configuration["linearConfiguration"], configuration["canaryConfiguration"])
        for (place, needed) in [(linear, "LINEAR"), (canary, "CANARY")] where place.exists && strategy != needed {
            problems.error(place, "belongs to the strategy \(needed), but the strategy is \(strategy)")
        }
        require(linear["stepPercent"], from: 3, &problems)
        problems.require(linear["stepBakeTimeInMinutes"], in: bakeMinutes, " minutes")
        require(canary["canaryPercent"], from: 0.1, &problems)
        problems.require(canary["canaryBakeTimeInMinutes"], in: bakeMinutes, " minutes")
    }

    /// A percentage up to 100 in steps of a tenth.
    private static func require(_ place: Located, from least: Double, _ problems: inout RequestProblems) {
        guard let percent = place.double else { return }
        let tenths = percent * 10
        if percent < least || percent > 100 || abs(tenths - tenths.rounded()) > 0.000_001 {
            problems.error(place, "must be \(least) to 100.0 in steps of 0.1, but is \(place.value?.compact ?? "")")
        }
    }

    private static func checkHook(_ hook: Located, _ problems: inout RequestProblems) {
        problems.require(hook["targetType"], oneOf: ["AWS_LAMBDA", "PAUSE"])
        if hook["lifecycleStages"].count == 0 { problems.error(hook["lifecycleStages"], "is missing") }
        if hook["targetType"].string != "PAUSE" {
            requireAll(["hookTargetArn", "roleArn"], of: hook, &problems)
        }
        problems.require(hook["timeoutConfiguration"]["timeoutInMinutes"], in: pauseMinutes, " minutes")
        problems.require(hook["timeoutConfiguration"]["action"], oneOf: ["ROLLBACK", "CONTINUE"])
    }

    private static func requireAll(_ names: [String], of place: Located, _ problems: inout RequestProblems) {
        for name in names where !place[name].exists { problems.error(place[name], "is missing") }
    }
}

import SluiceModel

/// Whether a rolling deployment may start a new task or stop an old one at all; otherwise it waits for ever, and all that
/// ECS says is an event.
package enum RolloutRoomRule {
    /// ECS rounds the maximum down and the minimum up. Nothing to replace needs no room.
    package static func hasRoom(desired: Int, maximumPercent: Int, minimumHealthyPercent: Int) -> Bool {
        guard desired > 0 else { return true }
        let most = Double(desired) * Double(maximumPercent) / 100
        let least = Double(desired) * Double(minimumHealthyPercent) / 100
        return most.rounded(.down) > Double(desired) || least.rounded(.up) < Double(desired)
    }

    static func check(_ update: Located, _ described: JSONValue?, _ problems: inout RequestProblems) {
        let (configuration, known) = (update["deploymentConfiguration"], described?["deploymentConfiguration"])
        let strategy = configuration["strategy"].string ?? known?["strategy"]?.string ?? "ROLLING"
        guard strategy == "ROLLING", described?["schedulingStrategy"]?.string != "DAEMON" else { return }
        guard let desired = update["desiredCount"].int ?? described?["desiredCount"]?.int else { return }
        let maximum = configuration["maximumPercent"].int ?? known?["maximumPercent"]?.int ?? 200
        let minimum = configuration["minimumHealthyPercent"].int ?? known?["minimumHealthyPercent"]?.int ?? 100
        if !hasRoom(desired: desired, maximumPercent: maximum, minimumHealthyPercent: minimum) {
            problems.error(
                configuration,
                "leaves no room to replace a task: with desiredCount \(desired), maximumPercent \(maximum) and "
                    + "minimumHealthyPercent \(minimum) ECS can neither start a new task nor stop an old one, "
                    + "so the deployment would never end; raise the first or lower the second"
            )
        }
    }
}

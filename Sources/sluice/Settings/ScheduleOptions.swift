import ArgumentParser
import Foundation
import SluiceModel

/// When a deployment begins.
struct ScheduleOptions: ParsableArguments {
    @Option(
        name: [.customLong("deploy-at"), .customLong("when"), .customLong("deployAt")],
        help: ArgumentHelp(
            "Begin then, such as 2026-12-24T18:00:00+01:00, up to 30 days ahead; less than a minute ahead is now.",
            valueName: "time"
        )
    )
    var deployAt: String?

    @Option(
        name: [.customLong("deploy-at-expiry"), .customLong("noDeployAfter")],
        help: ArgumentHelp("Do not begin any more from then on.", valueName: "time")
    )
    var expiry: String?

    /// Throws `DeployTimeError`.
    func time(now: Date) throws -> DeployTime { try DeployTime(start: deployAt, expiry: expiry, now: now) }
}

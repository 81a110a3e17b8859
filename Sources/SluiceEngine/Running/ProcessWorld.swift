import Foundation
import SluiceModel

/// What a process takes from the machine it runs on; tests give another one.
package struct ProcessWorld: Sendable {
    package let environment: [String: String]
    /// Who acts: `SLUICE_USER`, else the CI system's actor, else the system's user.
    package let user: String
    package let host: String
    package let processID: Int32
    package let clock: any Clock<Duration>
    package private(set) var now: @Sendable () -> Date

    package init(
        environment: [String: String],
        user: String,
        host: String,
        processID: Int32,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.environment = environment
        self.user = user
        self.host = host
        self.processID = processID
        self.clock = clock
        self.now = now
    }

    /// The same, standing still at a moment.
    func at(_ moment: Date) -> ProcessWorld {
        var world = self
        world.now = { moment }
        return world
    }

    /// This process, as the owner of a deployment from now on.
    package var owner: DeploymentOwner {
        DeploymentOwner(host: host, processID: processID, user: user, since: now())
    }
}

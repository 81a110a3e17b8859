import ArgumentParser
import SluiceModel

/// Deploying although a freeze holds.
struct FreezeOptions: ParsableArguments {
    @Option(
        name: .customLong("deployment-freeze-name"),
        help: ArgumentHelp("Deploy in spite of this freeze; may be repeated.", valueName: "freeze")
    )
    var names: [String] = []

    @Option(
        name: .customLong("deployment-freeze-override-reason"),
        help: ArgumentHelp("Why; it is kept with the deployment.", valueName: "reason")
    )
    var reason: String?

    func validate() throws {
        guard names.isEmpty == (reason == nil) else {
            throw ValidationError(
                "'--deployment-freeze-name' and '--deployment-freeze-override-reason' go together: say which and why."
            )
        }
        if let reason, !reason.contains(where: { !$0.isWhitespace }) {
            throw ValidationError("'--deployment-freeze-override-reason' is empty: say why, for those who will ask.")
        }
    }

    /// Nil where none was named.
    var override: FreezeOverride? { reason.map { FreezeOverride(freezes: names, reason: $0) } }
}

import ArgumentParser

/// What every command that deploys takes.
struct PlanOptions: ParsableArguments {
    @Flag(help: "Print the plan and write nothing.")
    var dryRun = false

    @Flag(help: "With --dry-run: exit 2 when the plan has changes.")
    var exitCode = false

    @Flag(
        help:
            "Leave it to a worker, if one lives on this store; without one it runs here, up to where a person has to decide."
    )
    var noWait = false

    func validate() throws {
        if exitCode && !dryRun { throw ValidationError("'--exit-code' belongs to '--dry-run'.") }
    }
}

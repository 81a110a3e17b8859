import ArgumentParser

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Releases: a version of your packages with process and variables, frozen.",
        discussion: "Example: sluice release create -p hello-color --deploy-to dev",
        subcommands: [
            ReleaseCreate.self, ReleaseList.self, ReleaseView.self, ReleaseDeploy.self, ReleasePromote.self,
            ReleaseProgression.self, ReleaseUpdateVariables.self, ReleaseDelete.self,
        ]
    )
}

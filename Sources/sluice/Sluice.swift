import ArgumentParser

/// The root of the command line.
struct Sluice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sluice",
        abstract: "Carries container images through environments as releases that never change.",
        discussion: """
            A release freezes a version of your images with the deployment process and the variables. It goes to dev, \
            then to prod, by the same steps with the values of each environment.

            Example: sluice release create -p hello-color --deploy-to dev
            """,
        subcommands: [
            Init.self, Validate.self, Status.self,
            FeedCommand.self, EnvironmentCommand.self, ProjectCommand.self, VariablesCommand.self,
            ReleaseCommand.self, DeploymentCommandGroup.self, WorkerCommand.self, AuditCommand.self, StoreCommand.self,
            RetentionCommand.self, SecretCommand.self,
            TemplateCommand.self, VersionsCommand.self,
        ]
    )
}

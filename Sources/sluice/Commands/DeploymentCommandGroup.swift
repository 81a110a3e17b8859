import ArgumentParser

struct DeploymentCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deployment",
        abstract: "Deployments: what happened, step by step, and what to do about those that were interrupted.",
        discussion: "Example: sluice deployment view Deployments-34",
        subcommands: [
            DeploymentList.self, DeploymentView.self, DeploymentLog.self, DeploymentWait.self,
            DeploymentApprove.self, DeploymentReject.self, DeploymentResume.self, DeploymentCancel.self,
            DeploymentRollback.self,
        ]
    )
}

import FoundationEssentials
import SluiceModel

/// Why a deployment cannot be started, resumed or cancelled now.
package enum DeploymentRefusal: Error, Hashable {
    /// Another one of the same project and environment has not ended; `isAlive` where a process works on it.
    case open(Deployment, isAlive: Bool)
    /// It waits for its time.
    case notDue(Deployment, start: Date)
    /// It waits for another one to succeed.
    case follows(Deployment, DeploymentID)
    /// It waited, and another process has begun it meanwhile.
    case taken(Deployment)
    /// The lock is held, and the journal does not say for what.
    case locked(project: String, environment: String, by: DeploymentOwner?)
    case ended(Deployment, DeploymentEnd)
    case noDeployment(DeploymentID)
    /// The interrupted step says `required: true`.
    case required(step: String, DeploymentID)
    /// The interrupted step's work can be looked up, so nobody has to decide about it.
    case canBeLookedUp(step: String, DeploymentID)
    /// Nothing was ever deployed there.
    case nothingDeployed(project: String, environment: String, tenant: String? = nil)
}

extension DeploymentRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .open(let deployment, let isAlive): Self.open(deployment, isAlive)
        case .notDue(let deployment, let start):
            """
            \(deployment.id) (\(deployment.subject)) is scheduled for \(MomentText.minute(start)). A worker begins it then; \
            without one, run 'sluice deployment resume \(deployment.id)' then.
            """
        case .follows(let deployment, let first):
            "\(deployment.id) (\(deployment.subject)) begins once \(first) has succeeded, which has not ended yet."
        case .taken(let deployment):
            "\(deployment.id) (\(deployment.subject)) has been begun by another process meanwhile."
        case .locked(let project, let environment, let owner):
            """
            Another process works on '\(project)' in '\(environment)'\(owner.map { ": \($0.text)" } ?? ""). \
            Wait until it has ended.
            """
        case .ended(let deployment, let end):
            "\(deployment.id) (\(deployment.subject)) has ended already: \(end.outcome.rawValue)."
                + (end.reason.isEmpty ? "" : " \(end.reason)")
        case .required(let step, let id):
            "Step '\(step)' is required and cannot be ignored: run 'sluice deployment resume \(id) --retry'."
        case .canBeLookedUp(let step, let id):
            """
            What step '\(step)' did can be looked up, so it is not taken as done unseen: run \
            'sluice deployment resume \(id)' without --ignore, or give it up with 'sluice deployment cancel \(id)'.
            """
        case .noDeployment(let id): "There is no \(id) in this store: 'sluice deployment list' shows those there are."
        case .nothingDeployed(let project, let environment, let tenant):
            "Nothing of '\(project)' was ever deployed to '\(environment)'\(tenant.map { " for '\($0)'" } ?? "")."
        }
    }

    private static let workers = "A worker goes on with it where nobody has to decide anything. "

    private static func open(_ deployment: Deployment, _ isAlive: Bool) -> String {
        guard case .open(let owner) = deployment.state else { return "\(deployment.id) is not open." }
        let what = "\(deployment.id) (\(deployment.subject))"
        return isAlive
            ? """
            \(what) is under way, by \(owner.text). Wait until it has ended, or stop it with \
            'sluice deployment cancel \(deployment.id)'.
            """
            : """
            \(what) was interrupted: \(owner.text) no longer works on it. \(deployment.schedule == nil ? "" : workers)Go on with \
            'sluice deployment resume \(deployment.id)', or give it up with 'sluice deployment cancel \(deployment.id)'.
            """
    }
}

extension Deployment {
    /// `hello-color 1.0.1 to dev`, with a tenant `hello-color 1.0.1 to dev for acme`.
    package var subject: String { "\(project) \(version) to \(place)" }

    /// `dev`, with a tenant `dev for acme`.
    package var place: String { environment + (tenant.map { " for \($0)" } ?? "") }
}

extension DeploymentOwner {
    /// `alice, process 4711 on build-3`.
    package var text: String { "\(user), process \(processID) on \(host)" }
}

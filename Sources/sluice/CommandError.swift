import SluiceEngine

/// What commands themselves have to refuse.
enum CommandError: Error, CustomStringConvertible {
    case filesExist([String], folder: String)
    case cannotWrite(String, folder: String, reason: String)
    /// Neither an id nor a project and environment were given.
    case noDeploymentNamed
    case malformedDeploymentID(String)
    /// No deployment to wait for was named, and standard input names none.
    case nothingToWaitFor
    /// `--progress` follows one deployment, and several were named.
    case progressOfSeveral
    /// None or several could be meant.
    case choose([String])
    case noVariable(String, project: String, known: [String])
    case noStep(String, project: String, known: [String])
    case noProcess(String, known: [String])
    /// A deployment named both by its id and by its project and environment.
    case namedTwice
    /// Nothing was deployed there without a tenant; the one that was deployed for last.
    case noTenantNamed(String)
    case unreadableNotes(file: String, reason: String)
    /// Nobody can be asked whether to delete, and `--no-prompt` was not said.
    case unconfirmed
    /// Someone was asked and did not say yes.
    case notDeleted
    /// Neither options nor lifecycles say how much to keep.
    case nothingLimited

    var description: String {
        switch self {
        case .filesExist(let files, let folder):
            "'\(folder)' holds \(Names.quoted(files)) already, and nothing is overwritten. Choose an empty folder."
        case .cannotWrite(let file, let folder, let reason): "'\(file)' cannot be written in '\(folder)': \(reason)"
        case .noDeploymentNamed:
            "Name a deployment by its id, such as Deployments-34, or by -p PROJECT -e ENVIRONMENT for the latest there."
        case .malformedDeploymentID(let text):
            "'\(text)' is no deployment's id. Ids look like Deployments-34; 'sluice deployment list' shows them."
        case .nothingToWaitFor:
            """
            Name the deployments to wait for: by their ids, such as Deployments-34 or ServerTasks-34, on standard input, one a \
            line, or by -p PROJECT -e ENVIRONMENT for the latest there.
            """
        case .progressOfSeveral: "'--progress' follows one deployment: name just one."
        case .choose(let open):
            open.isEmpty
                ? "No deployment is open: nothing was interrupted."
                : "Several deployments are open. Name one: \(open.joined(separator: ", "))."
        case .noVariable(let name, let project, let known):
            "Project '\(project)' has no variable '\(name)'. \(Names.thereAre("variables", known, nearestTo: name))"
        case .noStep(let name, let project, let known):
            "Project '\(project)' has no step '\(name)'. \(Names.thereAre("steps", known, nearestTo: name))"
        case .noProcess(let name, let known):
            "There is no process '\(name)'. \(Names.thereAre("processes", known, nearestTo: name))"
        case .namedTwice: "Name the deployment once: by its id, or by -p and -e."
        case .noTenantNamed(let tenant):
            "There it was deployed for tenants only, last for '\(tenant)'. Name one with '--tenant'."
        case .unconfirmed:
            "Nobody can be asked whether to delete this. Say '--no-prompt' to delete it without being asked."
        case .notDeleted: "Nothing was deleted."
        case .nothingLimited:
            """
            Nothing says how much to keep: no lifecycle has a 'retention'. Give it one, or a limit: '--releases', \
            '--days', '--logs', '--log-days' or '--log-megabytes'.
            """
        case .unreadableNotes(let file, let reason): "The release notes in '\(file)' cannot be read: \(reason)"
        }
    }

    /// Whether the command was called in a way that cannot work.
    var isUsage: Bool {
        switch self {
        case .noDeploymentNamed, .malformedDeploymentID, .namedTwice, .noTenantNamed, .unconfirmed, .nothingLimited,
            .nothingToWaitFor, .progressOfSeveral:
            true
        default: false
        }
    }
}

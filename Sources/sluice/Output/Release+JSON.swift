import SluiceEngine
import SluiceModel

extension StoredRelease {
    /// As `release create` prints it: Octopus's members first, ours behind them.
    var json: JSONValue {
        [
            "ID": .string(id.description),
            "ReleaseNotes": .string(release.notes),
            "Assembled": .string(TimeText.scripts(release.createdAt)),
            "Channel": .string(release.channel),
            "Version": .string(release.version),
            "Project": .string(release.project),
            "CreatedBy": .string(release.createdBy),
            "GitCommit": JSONValue(release.git.commit),
            "GitDirty": .bool(release.git.isDirty),
            "GitRef": JSONValue(release.git.ref),
            "CustomFields": .object(fields),
            "Packages": .array(release.packages.map(\.json)),
        ]
    }

    private var fields: JSONObject {
        var object: JSONObject = [:]
        for field in release.customFields ?? [] { object[field.name] = .string(field.value) }
        return object
    }
}

extension PinnedPackage {
    var json: JSONValue {
        [
            "step": .string(step),
            "name": .string(name),
            "feed": .string(feed),
            "id": .string(id),
            "version": .string(version),
            "digest": .string(digest),
            "image": .string(image),
            "pushedAt": JSONValue(pushedAt.map(TimeText.scripts)),
        ]
    }
}

extension FinishedDeployment {
    /// As `release deploy` prints it: Octopus's members first, ours behind them.
    var json: JSONValue {
        [
            "DeploymentId": .string(deployment.id.description),
            "ServerTaskId": .string(deployment.id.task),
            "Project": .string(deployment.project),
            "Version": .string(deployment.version),
            "Environment": .string(deployment.environment),
            "Tenant": JSONValue(deployment.tenant),
            "Outcome": .string(end.outcome.rawValue),
            "Cause": JSONValue(end.cause?.rawValue),
            "Reason": .string(end.reason),
        ]
    }
}

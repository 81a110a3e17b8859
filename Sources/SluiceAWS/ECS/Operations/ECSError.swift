/// Something of ECS that is not where it was looked for.
package enum ECSError: Error, Hashable {
    /// `existing` are the names of the region's clusters; nil where they could not be listed.
    case clusterNotFound(cluster: String, place: ECSPlace, existing: [String]?)
    /// `existing` are the names of the cluster's services; nil where they could not be listed.
    case serviceNotFound(service: String, cluster: String, place: ECSPlace, existing: [String]?)
    /// `newest` are revisions of the same family that can be used, newest first.
    case taskDefinitionNotFound(name: String, place: ECSPlace, newest: [String])
}

/// Where something was looked for.
package struct ECSPlace: Hashable, Sendable, CustomStringConvertible {
    package let region: String
    /// Nil where AWS did not tell whose credentials are used.
    package let account: String?

    package init(region: String, account: String?) {
        self.region = region
        self.account = account
    }

    package var description: String {
        account.map { "region \(region) of account \($0)" } ?? "region \(region)"
    }
}

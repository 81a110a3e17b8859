/// What was done. The raw values are stored and shown; they never change. A new one is a line here.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    /// The first entry of a store that held something before it had an audit.
    case chainBegan = "chain-began"
    case releaseCreated = "release-created"
    /// By a person, with its deployments and their journals.
    case releaseDeleted = "release-deleted"
    case variablesUpdated = "variables-updated"
    case progressionPrevented = "progression-prevented"
    case progressionAllowed = "progression-allowed"
    case deploymentCreated = "deployment-created"
    case deploymentStarted = "deployment-started"
    case deploymentResumed = "deployment-resumed"
    case interventionApproved = "intervention-approved"
    case interventionRejected = "intervention-rejected"
    case cancelRequested = "cancel-requested"
    case deploymentCancelled = "deployment-cancelled"
    case deploymentRolledBack = "deployment-rolled-back"
    /// With any other outcome than the two above.
    case deploymentFinished = "deployment-finished"
    case storeImported = "store-imported"
    /// By retention, with its deployments and their journals.
    case releaseRemoved = "release-removed"
    /// By retention; the rest of the journal stays.
    case logRemoved = "log-removed"
}

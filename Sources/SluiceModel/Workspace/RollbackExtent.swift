/// What a failed deployment puts back (`rollback:` of a project).
package enum RollbackExtent: String, Hashable, Sendable, Codable, CaseIterable {
    /// The service of the step that failed and nothing else.
    case failedStep = "failed-step"
    /// Every step that had changed something, last one first.
    case all
}

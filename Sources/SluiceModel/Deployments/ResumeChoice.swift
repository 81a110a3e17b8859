/// What to do with a step that was interrupted and cannot be looked up.
package enum ResumeChoice: String, Hashable, Sendable, Codable {
    case retry
    case ignore
}

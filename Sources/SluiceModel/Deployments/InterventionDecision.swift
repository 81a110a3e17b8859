/// What a person decided where a deployment waited for one.
package struct InterventionDecision: Hashable, Sendable, Codable {
    package let isApproved: Bool
    package let by: String
    /// What they wrote about it; empty for nothing.
    package let notes: String

    package init(isApproved: Bool, by: String, notes: String = "") {
        self.isApproved = isApproved
        self.by = by
        self.notes = notes
    }
}

extension InterventionDecision: CustomStringConvertible {
    /// A whole sentence: `Approved by ada: looks good.`
    package var description: String {
        let who = "\(isApproved ? "Approved" : "Rejected") by \(by)"
        guard let last = notes.last else { return who + "." }
        return "\(who): \(notes)" + (".!?".contains(last) ? "" : ".")
    }
}

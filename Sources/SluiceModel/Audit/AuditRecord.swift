/// An entry of the audit in its place in the chain.
package struct AuditRecord: Hashable, Sendable {
    /// From 1, without gaps.
    package let sequence: Int
    package let entry: AuditEntry
    /// SHA-256 of the entry and of the hash before it, in hexadecimal.
    package let hash: String

    package init(sequence: Int, entry: AuditEntry, hash: String) {
        self.sequence = sequence
        self.entry = entry
        self.hash = hash
    }
}

/// What is wrong with the chain: the first place where it does not hold.
package enum AuditFault: Error, Hashable, Sendable {
    /// The hash of this entry is not that of what stands there: it, or one before it, is not what was written.
    case changed(Int)
    /// Where `expected` belongs stands `found`.
    case gap(expected: Int, found: Int)
    /// No entry has this hash; `count` is how many there are.
    case notThere(hash: String, count: Int)
}

extension AuditFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changed(let sequence):
            """
            The audit is not what was written: entry \(sequence) was changed, or is not in its place. \
            The entries before it are whole.
            """
        case .gap(let expected, let found):
            "The audit is not what was written: entry \(expected) is missing, and \(found) stands in its place."
        case .notThere(let hash, let count):
            """
            The audit is not the one that was expected: none of its \(count) entries has the hash '\(hash)'. \
            Its history was cut off or rewritten, or this is another store.
            """
        }
    }
}

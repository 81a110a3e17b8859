/// An answer to a prompt as a deployment keeps it, so that it is there when the deployment is resumed.
package enum StoredAnswer: Hashable, Sendable, Codable {
    case text(String)
    /// A sensitive one, sealed to the workspace's key.
    case sealed(SealedText)
    /// A sensitive one that was not stored, for want of a key: it lives in the memory of the process that was given it.
    case unkept
}

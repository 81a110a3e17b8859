/// A key that was made, and where its two halves were written.
package struct MadeKey: Sendable {
    package let id: String
    package let publicKeyFile: String
    package let privateKeyFile: String
}

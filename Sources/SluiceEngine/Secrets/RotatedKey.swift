/// What a rotation did.
package struct RotatedKey: Sendable {
    package let key: MadeKey
    /// The id of the key before; its private half is kept for the releases that were made with it.
    package let replaced: String
    /// Those in which values were sealed anew, by path.
    package let files: [File]

    /// A file of the workspace, and how many values in it were sealed anew.
    package struct File: Sendable {
        package let path: String
        /// At least 1.
        package let values: Int
    }
}

/// One definition file, as bytes.
struct WorkspaceFile: Hashable, Sendable {
    /// Relative to the workspace, with `/`.
    let path: String
    let content: [UInt8]
}

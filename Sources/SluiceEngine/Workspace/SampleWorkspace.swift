import CSample

/// The sample workspace that `sluice init` writes: this repository's own `projects/`, `variables/` and `feeds/`, put
/// into the program when it is built.
package enum SampleWorkspace {
    package struct File: Hashable, Sendable {
        /// Relative to the workspace, with `/`.
        package let path: String
        package let text: String
    }

    package static var files: [File] {
        var files: [File] = []
        while let file = sample_file_at(files.count)?.pointee {
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
            files.append(File(path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self)))
        }
        return files
    }
}

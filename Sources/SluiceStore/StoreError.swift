import SluiceModel

/// Why a store could not do what was asked. Paths are those of the database file.
package enum StoreError: Error, Hashable, Sendable {
    case releaseExists(project: String, version: String)
    case noRelease(ReleaseID)
    /// They cannot be deleted.
    case releasesInUse([ReleaseUse])
    /// The one that has not ended in that project and environment.
    case deploymentOpen(Deployment)
    case noDeployment(DeploymentID)
    case deploymentEnded(DeploymentID)
    /// A deployment of the same release to the same place, recorded meanwhile.
    case deploymentRepeated(DeploymentID)
    /// It waits no longer: some process has begun it.
    case deploymentBegan(DeploymentID)

    /// Why no export was written to a file; part of a sentence.
    case notExported(file: String, reason: String)
    /// What is wrong with a file that was to be imported; part of a sentence.
    case notImported(file: String, reason: String)
    /// An import would take the place of what is here.
    case holdsSomething(StoreContents, path: String)

    /// The file has `found` migrations, this Sluice knows `known`; nothing was touched.
    case newer(found: Int, known: Int, path: String)
    case corrupt(path: String, detail: String)
    /// A database of another program.
    case foreign(path: String)
    case readOnly(path: String)
    case full(path: String)
    /// Another process kept it locked for longer than the busy timeout.
    case busy(path: String)
    /// `kind` is the file system's name, such as `NFS`.
    case networkFileSystem(path: String, kind: String)
    /// The operating system refused; `detail` is its own sentence.
    case inaccessible(path: String, detail: String)
    /// SQLite refused in a way that has no case of its own; `code` is its extended result code.
    case failed(path: String, code: Int32, detail: String)
}

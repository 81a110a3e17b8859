import Foundation
import SluiceModel
import SluiceStore
import Testing

struct StoreErrorTests {
    private static let open = Deployment(
        id: DeploymentID(34),
        release: ReleaseID(12),
        project: "web",
        version: "1.0.0",
        environment: "dev",
        createdBy: "ada",
        createdAt: .noon,
        state: .open(owner: .sample())
    )

    private static let sentences: [(StoreError, String)] = [
        (
            .releaseExists(project: "web", version: "1.0.0"),
            "Project 'web' has a release '1.0.0' already. A release never changes; choose another version."
        ),
        (
            .deploymentOpen(open),
            """
            'Deployments-34' (project 'web', release '1.0.0') has not ended in environment 'dev', and one deployment at a \
            time may run there. It was started by 'ada' in process 42 on 'build-1'. Wait for it, or use \
            'sluice deployment resume Deployments-34' or 'sluice deployment cancel Deployments-34'.
            """
        ),
        (
            .newer(found: 3, known: 1, path: "/s/sluice.db"),
            """
            The store '/s/sluice.db' was written by a newer Sluice (its format is 3, this one knows 1). Nothing was \
            changed; update Sluice to use it.
            """
        ),
        (
            .corrupt(path: "/s/sluice.db", detail: "file is not a database"),
            """
            The store '/s/sluice.db' is damaged: file is not a database. Move it away and put a copy from your backups in \
            its place (before an upgrade Sluice leaves one beside it, '/s/sluice.db.backup-v1'), or go on without it: an \
            empty store is made then.
            """
        ),
        (
            .networkFileSystem(path: "/s/sluice.db", kind: "nfs4"),
            """
            The store '/s/sluice.db' would be on a network file system (nfs4), and SQLite's locks do not hold there. Put \
            it on a local disk with '--store PATH' or SLUICE_STORE.
            """
        ),
        (
            .full(path: "/s/sluice.db"),
            """
            The store '/s/sluice.db' cannot be written: the disk is full, or a quota or size limit is reached. What was \
            stored before is safe; make room and try again.
            """
        ),
        (
            .failed(path: "/s/sluice.db", code: 1, detail: "no such table: x"),
            "The store '/s/sluice.db' refused a request: no such table: x (SQLite's code 1)."
        ),
    ]

    @Test(arguments: sentences)
    func anErrorIsASentence(_ error: StoreError, _ sentence: String) {
        #expect(error.description == sentence)
    }
}

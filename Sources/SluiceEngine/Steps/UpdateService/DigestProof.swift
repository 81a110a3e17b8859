import SluiceAWS
import SluiceModel

/// Whether the tasks that run are the release's images: the proof behind a green deployment.
///
/// Judged are the containers of our definition whose image came from a package of the release. An `imageDigest` proves
/// it (an index and the image of one of its platforms are the same content); where ECS gives none, a definition that
/// names the image with our digest does. Other containers are listed, not judged.
struct DigestProof: Hashable, Sendable {
    enum Verdict: Hashable, Sendable {
        /// Says how, for the log.
        case proved(String)
        /// Nothing speaks against it, and nothing proves it either.
        case notProved(String)
        /// No task of ours is there to be looked at.
        case noTasks
        /// Some task runs something else.
        case refuted(String)
    }

    let verdict: Verdict
    /// Containers that are not judged: `log-router`.
    let others: [String]

    /// - Parameter images: the definition's container images by container name.
    init(tasks: [TaskDescription], images: [String: String], packages: [PinnedPackage]) {
        let judged = images.compactMapValues { image in Judged(image: image, packages: packages) }
        others = Set(tasks.flatMap(\.containers).map(\.name)).subtracting(judged.keys).sorted()
        let findings = tasks.flatMap { task in
            task.containers.compactMap { container in
                judged[container.name].map { Finding(task: task, container: container, judged: $0) }
            }
        }
        verdict = Self.verdict(on: findings, judged: judged)
    }

    /// An image of the definition that comes from a package: written with its digest, or by its tag alone.
    private struct Judged {
        let package: PinnedPackage
        let isPinned: Bool

        init?(image: String, packages: [PinnedPackage]) {
            let package = packages.first { $0.image == image || "\($0.repository):\($0.version)" == image }
            guard let package else { return nil }
            self.package = package
            isPinned = image.contains("@sha256:")
        }
    }

    /// What one container of one task shows.
    private struct Finding {
        let task: TaskDescription
        let container: TaskContainer
        let judged: Judged

        var isWrong: Bool { container.imageDigest.map { !judged.package.isSameContent(as: $0) } ?? false }
    }

    private static func verdict(on findings: [Finding], judged: [String: Judged]) -> Verdict {
        guard !judged.isEmpty else { return .notProved("no container's image comes from a package of this release") }
        guard !findings.isEmpty else { return .noTasks }
        if let wrong = findings.first(where: \.isWrong) {
            return .refuted(
                """
                Task \(wrong.task.id) runs container '\(wrong.container.name)' with \
                \(wrong.container.imageDigest ?? "an unknown image"), not \(wrong.judged.package.digest).
                """
            )
        }
        let silent = findings.filter { $0.container.imageDigest == nil }
        if silent.contains(where: { !$0.judged.isPinned }) {
            return .notProved("ECS reports no image digest, and the package is not pinned in the task definition")
        }
        let count = Set(findings.map(\.task.arn)).count
        let tasks = count == 1 ? "1 task runs" : "\(count) tasks run"
        return silent.isEmpty
            ? .proved("\(tasks) the digests of this release, as ECS reports them")
            : .proved("\(tasks) a task definition that names the digests of this release; ECS reports none itself")
    }
}

import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct RetentionApply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Removes the releases that no lifecycle keeps, and logs beyond limits.",
        discussion: """
            A release goes only if no phase that it ever reached keeps it. What runs, what ran before, what came last \
            and what is on its way always stay.

            Example: sluice retention apply --releases 20 --log-days 90 --dry-run
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project; all of them otherwise.")
    var project: String?

    @Option(
        help: ArgumentHelp(
            "Instead of what lifecycles say: keep so many more in each environment, and of those deployed nowhere.",
            valueName: "n"
        )
    )
    var releases: Int?

    @Option(
        help: ArgumentHelp(
            "Instead of what lifecycles say: keep releases made or deployed within so many days.",
            valueName: "n"
        )
    )
    var days: Int?

    @Option(help: ArgumentHelp("Keep the logs of the newest so many deployments to each environment.", valueName: "n"))
    var logs: Int?

    @Option(help: ArgumentHelp("Keep logs of deployments that ended within so many days.", valueName: "n"))
    var logDays: Int?

    @Option(help: ArgumentHelp("Keep the newest logs, so many megabytes in all.", valueName: "n"))
    var logMegabytes: Int?

    @Flag(help: "Show what would go; remove nothing.")
    var dryRun = false

    func validate() throws {
        guard releases == nil || days == nil else {
            throw ValidationError("Give '--releases' or '--days', not both.")
        }
        let limits = [releases, days, logs, logDays, logMegabytes].compactMap { $0 }
        guard limits.allSatisfy({ (0...100_000).contains($0) }) else {
            throw ValidationError("A limit is a whole number from 0 to 100000.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let rules = try rules(session)
        let store = try await session.openStore(for: dryRun ? .read : .write)
        let cleaner = StoreCleaner(store: store, user: session.world.user, now: session.world.now())
        let limits = LogRetention(items: logs, days: logDays, bytes: logMegabytes.map { $0 * 1_000_000 })
        let expired =
            dryRun
            ? try await cleaner.expired(of: project, by: rules, logs: limits)
            : try await cleaner.remove(of: project, by: rules, logs: limits)
        show(expired)
    }

    /// Throws `CommandError.nothingLimited` where neither options nor lifecycles say how much to keep.
    private func rules(_ session: Session) throws -> @Sendable (ReleaseVisits) -> RetentionRules {
        let policy = releases.map(RetentionPolicy.items) ?? days.map(RetentionPolicy.days)
        if let policy {
            let everywhere = RetentionRules(everywhere: policy)
            return { _ in everywhere }
        }
        let definitions = try session.definitions()
        let isLimited = definitions.lifecycles.contains { lifecycle in
            ([lifecycle.retention] + lifecycle.phases.map(\.retention)).contains { $0 != nil }
        }
        guard isLimited || [logs, logDays, logMegabytes].contains(where: { $0 != nil }) else {
            throw CommandError.nothingLimited
        }
        return { definitions.retentionRules(of: $0) }
    }

    private func show(_ expired: StoreCleaner.Expired) {
        switch options.format {
        case .json:
            let json: JSONValue = [
                "dryRun": .bool(dryRun), "releases": .array(expired.releases.map(\.json)),
                "logs": .array(expired.logs.map(\.json)),
            ]
            Console.out(json.pretty)
        case .basic:
            for release in expired.releases { Console.out("\(release.id)") }
            for log in expired.logs { Console.out("\(log.deployment)") }
        case .table:
            for release in expired.releases {
                let deployments = Counted.text(release.visits.count, "deployment")
                Console.out("\(release.id)  \(release.project) \(release.version), with \(deployments)")
            }
            for log in expired.logs {
                Console.out("\(log.deployment)  log: \(Counted.text(log.entries, "line")), \(log.bytes) bytes")
            }
            let logs = Counted.text(expired.logs.count, "log")
            let what = "\(Counted.text(expired.releases.count, "release")) and \(logs)"
            Console.out(dryRun ? "Would remove \(what). Nothing was removed." : "Removed \(what).")
        }
    }
}

extension ReleaseVisits {
    fileprivate var json: JSONValue {
        [
            "ID": .string("\(id)"), "Project": .string(project), "Version": .string(version),
            "Deployments": .array(visits.map { .string("\($0.deployment)") }),
        ]
    }
}

extension LogVolume {
    fileprivate var json: JSONValue {
        [
            "DeploymentId": .string("\(deployment)"), "Project": .string(project), "Lines": JSONValue(entries),
            "Bytes": JSONValue(bytes),
        ]
    }
}

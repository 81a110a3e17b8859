import ArgumentParser
import SluiceModel

struct AuditList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what was done, newest first.",
        discussion: "Example: sluice audit list -p hello-color --action release-created"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project; all of them otherwise.")
    var project: String?

    @Option(name: .shortAndLong, help: "The environment; all of them otherwise.")
    var environment: String?

    @Option(help: "Who did it; everyone otherwise.")
    var user: String?

    @Option(help: "What was done; everything otherwise.")
    var action: AuditAction?

    @Option(help: ArgumentHelp("How many to show.", valueName: "n"))
    var limit = 30

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
    }

    func run() async throws {
        let store = try await Session(options).openStore(for: .read)
        let filter = AuditFilter(project: project, environment: environment, user: user, action: action, limit: limit)
        let records = try await store.audit(filter)
        switch options.format {
        case .json: Console.out(JSONValue.array(records.map(\.json)).pretty)
        case .basic: for record in records { Console.out(record.hash) }
        case .table: show(records)
        }
    }

    private func show(_ records: [AuditRecord]) {
        guard !records.isEmpty else { return Console.note("No such entry is in the audit of this store.") }
        var table = Table("NO", "AT", "BY", "ACTION", "OF", "PROJECT", "ENVIRONMENT", "SINCE THEN")
        for record in records {
            let entry = record.entry
            table.add(
                "\(record.sequence)",
                TimeText.people(entry.at),
                entry.user,
                entry.action.rawValue,
                entry.subject,
                entry.project ?? "",
                entry.place,
                entry.after?.compact ?? ""
            )
        }
        table.print()
    }
}

extension AuditAction: ExpressibleByArgument {}

extension AuditEntry {
    /// The environment, and the tenant if there is one.
    fileprivate var place: String { [environment, tenant].compactMap { $0 }.joined(separator: " ") }
}

extension AuditRecord {
    fileprivate var json: JSONValue {
        [
            "sequence": JSONValue(sequence),
            "at": .string(TimeText.scripts(entry.at)),
            "by": .string(entry.user),
            "action": .string(entry.action.rawValue),
            "of": .string(entry.subject),
            "project": JSONValue(entry.project),
            "environment": JSONValue(entry.environment),
            "tenant": JSONValue(entry.tenant),
            "before": entry.before ?? .null,
            "after": entry.after ?? .null,
            "hash": .string(hash),
        ]
    }
}

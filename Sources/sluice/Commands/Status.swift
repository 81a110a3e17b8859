import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows which release of each project runs in each environment.",
        discussion: "Example: sluice status --live"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "One project only.")
    var project: String?

    @Flag(help: "Also ask AWS what runs now.")
    var live = false

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .read)
        let standings = try await store.standings(project: project)
        let liveStates = live ? try await self.liveStates(of: standings, session, store) : [:]
        switch options.format {
        case .json: Console.out(JSONValue.array(standings.map { $0.json(liveStates[$0]) }).pretty)
        case .basic:
            for standing in standings {
                Console.out(
                    [standing.project, standing.environment, standing.tenant, standing.currentText].compactMap { $0 }
                        .joined(separator: " ")
                )
            }
        case .table: show(standings, liveStates)
        }
    }

    private func show(_ standings: [EnvironmentStanding], _ liveStates: [EnvironmentStanding: [String]]) {
        guard !standings.isEmpty else { return Console.note("Nothing was deployed yet.") }
        var table = Table("PROJECT", "ENVIRONMENT", "RUNS", "SINCE", "LAST DEPLOYMENT", live ? "IN AWS" : "")
        for standing in standings {
            table.add(
                standing.project,
                standing.latest.place,
                standing.currentText,
                standing.current?.startedAt.map(TimeText.people) ?? "",
                "\(standing.latest.version): \(standing.latest.stateText)",
                liveStates[standing]?.joined(separator: "; ") ?? ""
            )
        }
        table.print()
    }

    private func liveStates(
        of standings: [EnvironmentStanding],
        _ session: Session,
        _ store: any Store
    ) async throws -> [EnvironmentStanding: [String]] {
        let definitions = try session.definitionsForDeploying()
        let deployer = try session.deployer(definitions, store)
        var states: [EnvironmentStanding: [String]] = [:]
        for standing in standings {
            guard let current = standing.current, let release = try await store.release(current.release) else {
                continue
            }
            // One environment that cannot be asked hides no other.
            do {
                states[standing] = try await deployer.liveState(
                    of: release,
                    in: standing.environment,
                    for: standing.tenant
                )
            } catch {
                states[standing] = ["not known: \(error)"]
            }
        }
        return states
    }
}

extension EnvironmentStanding {
    fileprivate var currentText: String { current?.version ?? "-" }

    fileprivate func json(_ live: [String]?) -> JSONValue {
        var object: JSONObject = [
            "project": .string(project),
            "environment": .string(environment),
            "tenant": JSONValue(tenant),
            "version": JSONValue(current?.version),
            "deployment": JSONValue(current?.id.description),
            "since": JSONValue((current?.startedAt).map(TimeText.scripts)),
            "latest": latest.json,
        ]
        if let live { object["live"] = .array(live.map { .string($0) }) }
        return .object(object)
    }
}

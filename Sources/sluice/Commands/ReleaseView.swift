import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseView: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Shows a release as it was frozen, and how the files have moved on since.",
        discussion: "Example: sluice release view -p hello-color -v 1.0.1"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The release's version, or latest for the one made last.")
    var version: String

    @Flag(help: "Show how the files differ from it, step by step and value by value.")
    var diff = false

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .read)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let definitions = try session.load().definitions
        let drift = ReleaseDrift(of: release, from: definitions).differences
        let difference = diff ? try ReleaseDifference(of: release, from: definitions) : nil
        let snapshots = try await store.snapshots(of: release.id)
        switch options.format {
        case .json: Console.out(json(release, drift, difference, snapshots).pretty)
        case .basic: Console.out(release.release.version)
        case .table:
            if let difference { return DifferencePrinter(release, difference).print() }
            show(release, drift, snapshots)
        }
    }

    private func json(
        _ release: StoredRelease,
        _ drift: [String],
        _ difference: ReleaseDifference?,
        _ snapshots: [NumberedSnapshot]
    ) -> JSONValue {
        var object = release.json.object ?? [:]
        object["Steps"] = .array(release.release.steps.map { ["name": .string($0.name), "type": .string($0.type)] })
        object["Variables"] = .array(release.variables.map(\.json))
        object["Snapshots"] = .array(snapshots.map(\.json))
        if let difference { object["Difference"] = difference.json }
        object["FilesMovedOn"] = .array(drift.map { .string($0) })
        return .object(object)
    }

    private func show(_ stored: StoredRelease, _ drift: [String], _ snapshots: [NumberedSnapshot]) {
        let release = stored.release
        Console.out("Release \(release.version) of \(release.project) (\(stored.id)), channel \(release.channel)")
        Console.out("Created \(TimeText.people(release.createdAt)) by \(release.createdBy)\(release.git.text)")
        for snapshot in snapshots { Console.out(snapshot.text) }
        for field in release.customFields ?? [] { Console.out("\(field.name): \(field.value)") }
        if !release.notes.isEmpty { Console.out("\n" + release.notes) }
        Console.out("")
        var packages = Table("PACKAGE", "STEP", "VERSION", "DIGEST", "FEED")
        for package in release.packages {
            packages.add(package.id, package.step, package.version, ShortDigest.text(package.digest), package.feed)
        }
        packages.print()
        Console.out("")
        var variables = Table("VARIABLE", "VALUE", "SCOPE", "PLACE")
        for variable in stored.variables {
            variables.add(variable.name, variable.shownValue, "\(variable.scope)", "\(variable.entry.location)")
        }
        variables.print()
        guard !drift.isEmpty else { return }
        Console.out("\nThe files have moved on since; this release has not, and will not:")
        for difference in drift { Console.out("  - \(difference)") }
    }
}

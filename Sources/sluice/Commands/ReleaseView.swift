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

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .read)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let drift = ReleaseDrift(of: release.release, from: try session.load().definitions).differences
        switch options.format {
        case .json: Console.out(json(release, drift).pretty)
        case .basic: Console.out(release.release.version)
        case .table: show(release, drift)
        }
    }

    private func json(_ release: StoredRelease, _ drift: [String]) -> JSONValue {
        var object = release.json.object ?? [:]
        object["Steps"] = .array(release.release.steps.map { ["name": .string($0.name), "type": .string($0.type)] })
        object["Variables"] = .array(release.release.variables.map(\.json))
        object["FilesMovedOn"] = .array(drift.map { .string($0) })
        return .object(object)
    }

    private func show(_ stored: StoredRelease, _ drift: [String]) {
        let release = stored.release
        Console.out("Release \(release.version) of \(release.project) (\(stored.id)), channel \(release.channel)")
        Console.out("Created \(TimeText.people(release.createdAt)) by \(release.createdBy)\(release.git.text)")
        if !release.notes.isEmpty { Console.out("\n" + release.notes) }
        Console.out("")
        var packages = Table("PACKAGE", "STEP", "VERSION", "DIGEST", "FEED")
        for package in release.packages {
            packages.add(package.id, package.step, package.version, ShortDigest.text(package.digest), package.feed)
        }
        packages.print()
        Console.out("")
        var variables = Table("VARIABLE", "VALUE", "SCOPE", "PLACE")
        for variable in release.variables {
            variables.add(variable.name, variable.shownValue, "\(variable.scope)", "\(variable.entry.location)")
        }
        variables.print()
        guard !drift.isEmpty else { return }
        Console.out("\nThe files have moved on since; this release has not, and will not:")
        for difference in drift { Console.out("  - \(difference)") }
    }
}

extension GitState {
    /// `, from commit 1a2b3c4d (with changes)`; empty where Git said nothing.
    fileprivate var text: String {
        guard let commit else { return "" }
        return ", from commit \(commit.prefix(8))\(isDirty ? ", with uncommitted changes" : "")"
    }
}

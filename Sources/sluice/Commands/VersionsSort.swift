import ArgumentParser
import SluiceModel

struct VersionsSort: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sort",
        abstract: "Sorts the versions on standard input, one a line, newest first.",
        discussion: """
            Lines that are no versions are left out and said on standard error; equal versions stay in their order.

            Example: sluice versions sort --range '[1.0,2.0)' < tags.txt
            """
    )

    @OptionGroup var options: GlobalOptions

    @OptionGroup var kind: VersionKind

    @Option(parsing: .unconditional, help: "Only versions in this range, in NuGet's notation: '[1.0,2.0)'.")
    var range: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only versions whose pre-release matches: '^$' is releases only.", valueName: "regex")
    )
    var tagRegex: String?

    func run() throws {
        let filter = VersionFilter(
            range: try range.map { try VersionRange($0) },
            rule: try tagRegex.map { try PreReleaseRule($0) }
        )
        let lines = try InputFile.standardInput.lines()
        let (versions, refusals) =
            switch kind.choice {
            case .lenient: try newestFirst(lines, filter, Version.init(parsing:)) { $0 }
            case .docker: try newestFirst(lines, filter, DockerTag.init(parsing:)) { $0.version }
            case .semantic: try newestFirst(lines, filter, SemanticVersion.init(parsing:)) { Version($0.text) }
            }
        show(versions)
        say(refusals)
    }

    /// Each line is parsed once. The sort is stable.
    private func newestFirst<Key: Comparable>(
        _ lines: [String],
        _ filter: VersionFilter,
        _ parse: (String) throws(VersionError) -> Key,
        _ version: (Key) -> Version?
    ) throws(PreReleaseRuleError) -> (versions: [String], refusals: [VersionError]) {
        var entries: [(text: String, key: Key)] = []
        var refusals: [VersionError] = []
        for line in lines {
            switch Result(catching: { () throws(VersionError) in try parse(line) }) {
            case .success(let key): if try filter.allows(version(key)) { entries.append((line, key)) }
            case .failure(let error): refusals.append(error)
            }
        }
        return (entries.sorted { $1.key < $0.key }.map(\.text), refusals)
    }

    private func show(_ versions: [String]) {
        switch options.format {
        case .json: Console.out(JSONValue.array(versions.map { .string($0) }).pretty)
        case .basic, .table:
            if !versions.isEmpty { Console.out(versions.joined(separator: "\n")) }
        }
    }

    private func say(_ refusals: [VersionError]) {
        guard !refusals.isEmpty else { return }
        let shown = refusals.prefix(3)
        Console.note("\(Counted.text(refusals.count, "line")) left out:")
        for refusal in shown { Console.note("  \(refusal)") }
        if shown.count < refusals.count { Console.note("  …") }
    }
}

/// What a channel's rule asks of a version; nil asks nothing.
private struct VersionFilter {
    let range: VersionRange?
    let rule: PreReleaseRule?

    func allows(_ version: @autoclosure () -> Version?) throws(PreReleaseRuleError) -> Bool {
        guard range != nil || rule != nil else { return true }
        guard let version = version() else { return false }
        guard range?.contains(version) != false else { return false }
        return try rule?.allows(version) != false
    }
}

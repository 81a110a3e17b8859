import ArgumentParser
import SluiceModel

struct VersionsParse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Takes a version apart, or says why it is none.",
        discussion: "Example: sluice versions parse v1.2.3-rc.1+5"
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The version or image tag; after '--' where it begins with '-'.")
    var text: String

    func run() throws {
        let version = try Version(parsing: text)
        let parts = version.json
        switch options.format {
        case .json: Console.out(JSONValue.object(parts).pretty)
        case .basic: Console.out(version.text)
        case .table:
            var table = Table("PART", "VALUE")
            for part in parts { table.add(part.name, part.value.string ?? part.value.compact) }
            table.print()
        }
    }
}

extension Version {
    /// Every part, also those that are empty or 0.
    fileprivate var json: JSONObject {
        [
            "original": .string(text),
            "prefix": .string(prefix),
            "major": JSONValue(Int(major)),
            "minor": JSONValue(Int(minor)),
            "patch": JSONValue(Int(patch)),
            "revision": JSONValue(Int(revision)),
            "prerelease": .string(preRelease),
            "prereleasePrefix": .string(preReleasePrefix),
            "prereleaseCounter": .string(preReleaseCounter),
            "metadata": .string(metadata),
        ]
    }
}

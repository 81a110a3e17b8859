import SluiceModel

/// A command as the program describes itself (`--experimental-dump-help`).
struct CommandTree: Sendable {
    /// Without the program's own name: `release create`.
    let name: String
    let discussion: String
    /// `--deploy-to`, `-e`.
    let options: [String]
    let children: [CommandTree]

    /// This and everything below it.
    var all: [CommandTree] { [self] + children.flatMap(\.all) }
    /// The commands that do something.
    var leaves: [CommandTree] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

    /// Throws where the program does not answer.
    static func read(from sluice: Sluice) async throws -> CommandTree {
        let root = try await sluice("--experimental-dump-help").json["command"] ?? .null
        return CommandTree(root, name: "")
    }

    private init(_ command: JSONValue, name: String) {
        self.name = name
        discussion = command["discussion"]?.string ?? ""
        options = (command["arguments"]?.array ?? []).flatMap { $0["names"]?.array ?? [] }.compactMap { option in
            option["name"]?.string.map { option["kind"] == "short" ? "-\($0)" : "--\($0)" }
        }
        // The parser's own command for help has no help.
        children = (command["subcommands"]?.array ?? []).compactMap { child in
            guard let own = child["commandName"]?.string, own != "help" else { return nil }
            return CommandTree(child, name: name.isEmpty ? own : "\(name) \(own)")
        }
    }
}

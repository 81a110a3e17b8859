import ArgumentParser
import SluiceModel
import SluiceStore

struct StoreExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes releases, deployments, their logs and the audit into one file.",
        discussion: """
            It is a copy of one moment, also while others write. Private keys stay where they are.

            Example: sluice store export state.sluice
            """
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The file to write; an earlier export there is replaced.")
    var file: String

    func run() async throws {
        let contents = try await Session(options).storeLocation().export(to: file)
        contents.print("Exported", file, as: options.format)
    }
}

extension StoreContents {
    /// What was carried, and out of or into which file.
    func print(_ verb: String, _ file: String, as format: OutputFormat) {
        switch format {
        case .json:
            let json: JSONValue = [
                "file": .string(file), "releases": JSONValue(releases), "deployments": JSONValue(deployments),
                "auditEntries": JSONValue(auditEntries),
            ]
            Console.out(json.pretty)
        case .basic: Console.out(file)
        case .table: Console.out("\(verb) \(text): '\(file)'.")
        }
    }

    private var text: String {
        let entries = auditEntries == 1 ? "1 audit entry" : "\(auditEntries) audit entries"
        return "\(Counted.text(releases, "release")), \(Counted.text(deployments, "deployment")) and \(entries)"
    }
}

import ArgumentParser
import SluiceModel

struct VersionsNext: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Prints the version that a mask makes of the current one: i counts up, c stays.",
        discussion: "Example: sluice versions next --mask 1.2.i --current 1.2.7"
    )

    @OptionGroup var options: GlobalOptions

    @Option(parsing: .unconditional, help: "Such as 1.2.i or c.c.c-beta.i; a plain version stands for itself.")
    var mask: String

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "The current version. May be repeated: the highest that begins with the mask's own numbers counts.",
            valueName: "version"
        )
    )
    var current: [String] = []

    func run() throws {
        let mask = try VersionMask(parsing: mask)
        let versions = try current.map { try Version(parsing: $0) }
        let next = try mask.next(after: versions.count > 1 ? mask.current(among: versions) : versions.first)
        switch options.format {
        case .json: Console.out(JSONValue.string(next).pretty)
        case .basic, .table: Console.out(next)
        }
    }
}

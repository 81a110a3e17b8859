import ArgumentParser
import SluiceModel

struct VersionsCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Prints -1, 0 or 1: the first version is below, equal to or above the second.",
        discussion: "Example: sluice versions compare 1.10 1.9"
    )

    @OptionGroup var options: GlobalOptions

    @OptionGroup var kind: VersionKind

    @Argument(help: "A version; after '--' where one begins with '-'.")
    var first: String

    @Argument(help: "The version to compare it with.")
    var second: String

    func run() throws {
        let result =
            switch kind.choice {
            case .lenient: order(try Version(parsing: first), try Version(parsing: second))
            case .docker: order(try DockerTag(parsing: first), try DockerTag(parsing: second))
            case .semantic: order(try SemanticVersion(parsing: first), try SemanticVersion(parsing: second))
            }
        Console.out(String(result))
    }

    private func order<Key: Comparable>(_ first: Key, _ second: Key) -> Int {
        if first < second { return -1 }
        return second < first ? 1 : 0
    }
}

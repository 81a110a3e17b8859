import ArgumentParser
import SluiceModel

struct FeedTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Asks a feed whether it can be reached with its credentials.",
        discussion: "Example: sluice feed test singapore-ecr"
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The feed.")
    var feed: String

    func run() async throws {
        let session = Session(options)
        let sentence = try await session.feeds(try session.definitions()).feed(named: feed).test()
        switch options.format {
        case .json: Console.out(JSONValue.object(["feed": .string(feed), "message": .string(sentence)]).pretty)
        case .basic: Console.out(feed)
        case .table: Console.out(sentence)
        }
    }
}

import ArgumentParser
import SluiceModel

struct FeedList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the feeds.",
        discussion: "Example: sluice feed list"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let feeds = try Session(options).definitions().feeds
        switch options.format {
        case .json: Console.out(JSONValue.array(feeds.map(\.json)).pretty)
        case .basic: for feed in feeds { Console.out(feed.name) }
        case .table:
            var table = Table("NAME", "TYPE", "REGION", "ACCOUNT")
            for feed in feeds {
                table.add(feed.name, feed.type, feed.settings["region"] ?? "", feed.settings["account"] ?? "")
            }
            table.print()
        }
    }
}

extension FeedDefinition {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["name": .string(name), "type": .string(type)]
        for (key, value) in settings.sorted(by: { $0.key < $1.key }) { object[key] = .string(value) }
        return .object(object)
    }
}

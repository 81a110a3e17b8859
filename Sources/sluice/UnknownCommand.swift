import ArgumentParser
import SluiceEngine
import SluiceModel

/// A word where a command belongs, and there is none of that name.
struct UnknownCommand: Error, CustomStringConvertible {
    private let word: String
    /// `sluice release`.
    private let parent: String
    private let known: [String]

    /// Nil where the words lead to a command.
    init?(in arguments: some Sequence<String>) {
        var path = ["sluice"]
        var commands: [any ParsableCommand.Type] = Sluice.configuration.subcommands
        for word in arguments {
            guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            let command = commands.first { $0._commandName == word || $0.configuration.aliases.contains(word) }
            guard let command else {
                self.word = word
                parent = path.joined(separator: " ")
                known = commands.map { $0._commandName }
                return
            }
            path.append(word)
            commands = command.configuration.subcommands
        }
        return nil
    }

    var description: String {
        "'\(parent)' has no command '\(word)'. \(Names.thereAre("commands", known, nearestTo: word))"
    }
}

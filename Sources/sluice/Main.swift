import ArgumentParser
import Dispatch
import Foundation

/// The program. Synchronous on purpose: an asynchronous `main` costs a millisecond at every start.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let answer = VersionAnswer(arguments) { answer.print() }
        ignoreBrokenPipes()
        do {
            let command = try Sluice.parseAsRoot(arguments)
            if command is any AsyncParsableCommand { run(arguments) }
            var synchronous = command
            try synchronous.run()
        } catch {
            Failure(error).exit()
        }
    }

    /// The command, parsed again where it runs, is carried out beside the main thread, which only waits for it.
    private static func run(_ arguments: [String]) -> Never {
        let task = Task {
            do {
                if var command = try Sluice.parseAsRoot(arguments) as? any AsyncParsableCommand {
                    try await command.run()
                }
                exit(0)
            } catch {
                Failure(error).exit()
            }
        }
        let interruption = Interruption(cancelling: task)
        withExtendedLifetime(interruption) { dispatchMain() }
    }

    /// `sluice … | head` ends quietly instead of by a signal in the middle of a write to AWS.
    private static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

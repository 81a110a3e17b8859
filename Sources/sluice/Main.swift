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
            var command = try Sluice.parseAsRoot(arguments)
            if let asynchronous = command as? any AsyncParsableCommand { run(asynchronous) }
            try command.run()
        } catch {
            Failure(error).exit()
        }
    }

    /// The command is carried out beside the main thread, which only waits for it.
    private static func run(_ command: any AsyncParsableCommand) -> Never {
        let handedOver = HandedOver(command: command)
        let task = Task {
            var command = handedOver.command
            do {
                try await command.run()
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

/// A command on its way to the task that runs it; nobody else uses it any more.
private struct HandedOver: @unchecked Sendable {
    let command: any AsyncParsableCommand
}

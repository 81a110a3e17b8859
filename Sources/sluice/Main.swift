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
        openClosedStreams()
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

    /// A stream that the caller closed would be the next file or connection that is opened, and our lines would go there:
    /// it leads nowhere instead.
    private static func openClosedStreams() {
        var descriptor = open("/dev/null", O_RDWR)
        while (0...2).contains(descriptor) { descriptor = open("/dev/null", O_RDWR) }
        if descriptor > 2 { close(descriptor) }
    }

    /// `sluice … | head` ends quietly instead of by a signal in the middle of a write to AWS.
    private static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// A command on its way to the task that runs it; nobody else uses it any more.
private struct HandedOver: @unchecked Sendable {
    let command: any AsyncParsableCommand
}

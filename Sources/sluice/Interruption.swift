import Dispatch
import Foundation

/// Ctrl-C and SIGTERM: the command is cancelled and says where things stand; a second one ends the program at once.
final class Interruption {
    private let sources: [any DispatchSourceSignal]

    init(cancelling task: Task<Void, Never>) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
            var isCancelled = false
            source.setEventHandler {
                if isCancelled { exit(130) }
                isCancelled = true
                task.cancel()
            }
            source.resume()
            return source
        }
    }
}

import CLibcurl

/// The body of the transport's thread: takes commands, lets libcurl work, hands over what has ended, sleeps until
/// something happens.
struct TransferLoop: ~Copyable {
    private typealias Handle = UnsafeMutableRawPointer

    /// Handles kept for the next request, so that a burst does not keep its memory for ever.
    private static let idleLimit = 32
    /// A wake-up interrupts the sleep, so this only bounds libcurl's own timers.
    private static let pollMilliseconds: Int32 = 1000

    private let multi: UnsafeMutableRawPointer
    private let queue: TransferQueue
    private var running: [Handle: Transfer] = [:]
    private var idle: [Handle] = []

    init(multi: UnsafeMutableRawPointer, queue: TransferQueue) {
        self.multi = multi
        self.queue = queue
    }

    /// Returns once the queue is closed.
    consuming func run() {
        while let commands = queue.take() {
            for command in commands { obey(command) }
            var count: Int32 = 0
            _ = sluice_curl_multi_perform(multi, &count)
            finishDone()
            _ = sluice_curl_multi_poll(multi, Self.pollMilliseconds)
        }
        end()
    }

    private mutating func obey(_ command: TransferQueue.Command) {
        switch command {
        case .start(let transfer): start(transfer)
        case .cancel(let transfer):
            guard let handle = transfer.handle else { return }
            detach(handle)
        }
    }

    private mutating func start(_ transfer: Transfer) {
        guard !transfer.flight.isOver else { return }
        guard let handle = idle.popLast() ?? sluice_curl_easy_init() else {
            return transfer.fail(.unavailable("libcurl could not make a handle: the memory is exhausted."))
        }
        do throws(HTTPError) {
            try transfer.prepare(handle)
        } catch {
            transfer.release()
            recycle(handle)
            return transfer.fail(error)
        }
        running[handle] = transfer
        let code = sluice_curl_multi_add_handle(multi, handle)
        guard code != CURLM_OK else { return }
        detach(handle)
        transfer.fail(
            .unavailable("libcurl refused the request: \(String(cString: sluice_curl_multi_strerror(code))).")
        )
    }

    private mutating func finishDone() {
        var result = CURLE_OK
        while let handle = sluice_curl_multi_next_done(multi, &result) {
            running[handle]?.finish(with: result)
            detach(handle)
        }
    }

    private mutating func detach(_ handle: Handle) {
        guard let transfer = running.removeValue(forKey: handle) else { return }
        _ = sluice_curl_multi_remove_handle(multi, handle)
        transfer.release()
        recycle(handle)
    }

    private mutating func recycle(_ handle: Handle) {
        guard idle.count < Self.idleLimit else { return sluice_curl_easy_cleanup(handle) }
        sluice_curl_easy_reset(handle)
        idle.append(handle)
    }

    private mutating func end() {
        for (handle, transfer) in running {
            transfer.fail(.noAnswer("the transport was closed"))
            detach(handle)
        }
        for handle in idle { sluice_curl_easy_cleanup(handle) }
        _ = sluice_curl_multi_cleanup(multi)
    }
}

import Synchronization

@testable import SluiceAWS

/// A real HTTP server on 127.0.0.1 that answers as a test wants it: also wrongly, or not at all.
final class TestServer: Sendable {
    /// Is told the request and how many came before it.
    typealias Handler = @Sendable (ReceivedRequest, _ number: Int) -> Reply

    enum Reply: Sendable {
        case answer(_ status: Int = 200, _ headers: [HTTPHeader] = [], body: String)
        /// The request is read, then the connection breaks with a reset.
        case reset
        /// The request is read, and nothing ever comes back.
        case silence
        /// A body that never ends.
        case flood
    }

    let port: UInt16
    private let listener: TestSocket
    private let log = Log()

    /// What has passed between the threads of the connections and the test.
    private final class Log: Sendable {
        let requests = Mutex<[ReceivedRequest]>([])
        let sockets = Mutex<[TestSocket]>([])

        func add(_ request: ReceivedRequest) -> Int {
            requests.withLock { requests in
                requests.append(request)
                return requests.count - 1
            }
        }
    }

    init(_ handler: @escaping Handler) throws {
        let listener = try TestSocket.listening()
        self.listener = listener
        port = listener.port
        let log = log
        try DetachedThread.start {
            while let connection = listener.accept() {
                log.sockets.withLock { $0.append(connection) }
                try? DetachedThread.start { Self.serve(connection, log, handler) }
            }
        }
    }

    deinit {
        listener.shutDown()
        log.sockets.withLock { for socket in $0 { socket.shutDown() } }
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [ReceivedRequest] { log.requests.withLock { $0 } }
    /// How many connections were made so far.
    var connections: Int { log.sockets.withLock(\.count) }

    private static func serve(_ connection: TestSocket, _ log: Log, _ handler: Handler) {
        var buffer: [UInt8] = []
        while let request = ReceivedRequest.read(from: connection, &buffer) {
            switch handler(request, log.add(request)) {
            case .answer(let status, let headers, let body):
                connection.write(Self.text(status, headers, body))
            case .reset: return connection.reset()
            case .silence: break
            case .flood:
                connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
                let chunk = String(repeating: "x", count: 1 << 20)
                while connection.write(chunk) {}
            }
        }
        connection.shutDown()
    }

    private static func text(_ status: Int, _ headers: [HTTPHeader], _ body: String) -> String {
        let lines = headers + [HTTPHeader("Content-Length", String(body.utf8.count))]
        return "HTTP/1.1 \(status) Whatever\r\n\(lines.map { "\($0.name): \($0.value)\r\n" }.joined())\r\n\(body)"
    }
}

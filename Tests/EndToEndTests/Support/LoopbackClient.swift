import Dispatch
import SluiceModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// JSON over HTTP to a server on 127.0.0.1: one connection a request, at most a minute.
struct LoopbackClient: Sendable {
    let port: UInt16
    /// A server that hung up is an error here, not the end of all tests.
    private let noSignal = Int32(MSG_NOSIGNAL)

    struct Answer: Sendable {
        let status: Int
        let body: JSONValue
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The exchange blocks, so it happens off the cooperative pool.
    func call(
        _ method: String,
        _ path: String,
        headers: [String: String] = [:],
        _ body: JSONValue? = nil
    ) async throws -> Answer {
        let content = body?.compact ?? ""
        let fields = headers.merging(["Content-Length": "\(content.utf8.count)"]) { $1 }.map { "\($0): \($1)\r\n" }
        let request =
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\(fields.joined())\r\n\(content)"
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try exchange(request) })
            }
        }
    }

    private func exchange(_ request: String) throws -> Answer {
        let socket = try connected()
        defer { close(socket) }
        try write(request, to: socket)
        let answer = String(decoding: try read(from: socket), as: UTF8.self)
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
        guard let head = parts.first, let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw Failure(description: "No HTTP answer, but: \(answer.prefix(200))") }
        let body = parts.count > 1 && !parts[1].isEmpty ? try JSONParser.parse(String(parts[1])) : .null
        return Answer(status: status, body: body)
    }

    private func connected() throws -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connection = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connection == 0 else { throw Failure(description: "No connection to 127.0.0.1:\(port): errno \(errno).") }
        return descriptor
    }

    private func write(_ text: String, to socket: Int32) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, noSignal) }
            guard count > 0 else { throw Failure(description: "The server hung up: errno \(errno).") }
            rest = rest.dropFirst(count)
        }
    }

    private func read(from socket: Int32) throws -> [UInt8] {
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(socket, &chunk, chunk.count, 0)
            guard count >= 0 else { throw Failure(description: "No answer within five minutes: errno \(errno).") }
            if count == 0 { return content }
            content += chunk[..<count]
        }
    }
}

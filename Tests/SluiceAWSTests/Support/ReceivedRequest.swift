@testable import SluiceAWS

/// A request as the test's server got it.
struct ReceivedRequest: Sendable {
    let method: String
    let path: String
    let headers: [HTTPHeader]
    let body: String

    /// What follows the dot of `X-Amz-Target`, or the form's `Action`.
    var operation: String {
        if let target = headers.value(of: "X-Amz-Target") { return String(target.split(separator: ".").last ?? "") }
        return form["Action"] ?? ""
    }

    /// The body as a form, values still encoded.
    var form: [String: String] {
        body.split(separator: "&").reduce(into: [:]) { fields, field in
            let parts = field.split(separator: "=", maxSplits: 1)
            fields[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
    }

    /// Who signed: the access key in `Authorization`.
    var accessKey: String? {
        guard let header = headers.value(of: "Authorization"), let start = header.firstRange(of: "Credential=") else {
            return nil
        }
        return String(header[start.upperBound...].prefix { $0 != "/" })
    }

    /// Nil when the connection ends before a whole request; what follows it stays in the buffer.
    static func read(from socket: TestSocket, _ buffer: inout [UInt8]) -> ReceivedRequest? {
        var head: [String]?
        while true {
            if let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)), head == nil {
                head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components
                buffer.removeSubrange(..<end.upperBound)
            }
            if let head, let request = whole(head, &buffer) { return request }
            guard let more = socket.read() else { return nil }
            buffer += more
        }
    }

    private static func whole(_ head: [String], _ buffer: inout [UInt8]) -> ReceivedRequest? {
        let headers = head.dropFirst().compactMap { line -> HTTPHeader? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return HTTPHeader(String(line[..<colon]), line[line.index(after: colon)...].trimmed)
        }
        let length = headers.value(of: "Content-Length").flatMap { Int($0) } ?? 0
        guard buffer.count >= length else { return nil }
        let words = (head.first ?? "").split(separator: " ").map(String.init) + ["", ""]
        let body = String(decoding: buffer[..<length], as: UTF8.self)
        buffer.removeSubrange(..<length)
        return ReceivedRequest(method: words[0], path: words[1], headers: headers, body: body)
    }
}

extension String {
    fileprivate var components: [String] { split(separator: "\r\n").map(String.init) }
}

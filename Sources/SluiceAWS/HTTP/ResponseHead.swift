/// Status and headers, gathered line by line; a later status line (after `100 Continue` or a proxy's answer) starts over.
struct ResponseHead {
    private(set) var status = 0
    private(set) var headers: [HTTPHeader] = []
    private var size = 0

    private static let sizeLimit = 256 * 1024

    /// False when the head is larger than any honest one.
    mutating func add(_ line: UnsafeRawBufferPointer) -> Bool {
        size += line.count
        guard size <= Self.sizeLimit else { return false }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") { startOver(text) } else { addHeader(text) }
        return true
    }

    private mutating func startOver(_ line: String) {
        status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        headers = []
    }

    private mutating func addHeader(_ line: String) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...]
        headers.append(HTTPHeader(String(line[..<colon]), value.trimmed))
    }
}

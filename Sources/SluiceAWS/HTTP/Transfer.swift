import CLibcurl

/// One request under way, with what has come back so far.
///
/// Made by the caller; from then on only the transport's thread touches it, except for `flight`, which any thread may.
final class Transfer: @unchecked Sendable {
    let flight = Flight<HTTPResponse>()
    /// The handle it runs on; nil before the start and after the end.
    private(set) var handle: UnsafeMutableRawPointer?

    private let request: HTTPRequest
    private let settings: HTTPSettings
    private let answerLimit: Int
    private var headerLines: UnsafeMutablePointer<curl_slist>?
    /// libcurl writes the exact reason of a failure here.
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var head = ResponseHead()
    private var body: [UInt8] = []
    private var isTooLarge = false

    init(_ request: HTTPRequest, settings: HTTPSettings, answerLimit: Int) {
        self.request = request
        self.settings = settings
        self.answerLimit = answerLimit
        errorText.pointee = 0
    }

    deinit { errorText.deallocate() }

    /// Sets every option of the request on a handle that was reset.
    func prepare(_ handle: UnsafeMutableRawPointer) throws(HTTPError) {
        self.handle = handle
        let options = CurlOptions(handle: handle)
        try setConnection(options)
        try setRequest(options)
        try setReceivers(options)
    }

    /// Hands the answer, or what went wrong, to the waiting task.
    func finish(with result: CURLcode) {
        guard result == CURLE_OK else { return fail(reason(of: result)) }
        flight.land(.success(HTTPResponse(status: head.status, headers: head.headers, body: body)))
    }

    func fail(_ error: HTTPError) { flight.land(.failure(error)) }

    /// Frees what libcurl has used; call it when the handle is out of libcurl's hands.
    func release() {
        sluice_curl_slist_free_all(headerLines)
        headerLines = nil
        handle = nil
    }

    private func setConnection(_ options: CurlOptions) throws(HTTPError) {
        try options.set(CURLOPT_NOSIGNAL, 1)
        // Without this, cancelling during a slow DNS look-up would stop the whole thread until it ends.
        options.tryToSet(CURLOPT_QUICK_EXIT, 1)
        try options.set(CURLOPT_PROTOCOLS_STR, "http,https")
        try options.set(CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout.milliseconds)
        try options.set(CURLOPT_TIMEOUT_MS, request.timeout.milliseconds)
        try options.set(CURLOPT_FRESH_CONNECT, request.sendsOnce ? 1 : 0)
        try options.set(CURLOPT_PROXY, request.usesProxy ? settings.proxy(for: request.url) : "")
        try options.set(CURLOPT_NOPROXY, settings.directHosts)
        if let certificates = settings.certificates { try options.set(CURLOPT_CAINFO, certificates) }
    }

    private func setRequest(_ options: CurlOptions) throws(HTTPError) {
        try options.set(CURLOPT_URL, request.url)
        if request.method != "GET" { try options.setBody(request.body) }
        try options.set(CURLOPT_CUSTOMREQUEST, request.method)
        for header in request.headers { addHeaderLine("\(header.name): \(header.value)") }
        // Without a value it takes the header away that libcurl adds to a large body.
        addHeaderLine("Expect:")
        try options.set(CURLOPT_HTTPHEADER, headerLines)
    }

    private func addHeaderLine(_ line: String) {
        headerLines = sluice_curl_slist_append(headerLines, line)
    }

    private func setReceivers(_ options: CurlOptions) throws(HTTPError) {
        let this = Unmanaged.passUnretained(self).toOpaque()
        try options.set(CURLOPT_ERRORBUFFER, errorText)
        try options.set(CURLOPT_HEADERDATA, this)
        try options.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, this in
            Transfer.at(this)?.receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        try options.set(CURLOPT_WRITEDATA, this)
        try options.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, this in
            Transfer.at(this)?.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
        pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// How many bytes were taken; any other number than all of them ends the transfer.
    private func receiveHead(_ line: UnsafeRawBufferPointer) -> Int {
        head.add(line) ? line.count : 0
    }

    private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= answerLimit else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func reason(of result: CURLcode) -> HTTPError {
        if isTooLarge { return .tooLarge(limit: answerLimit) }
        let exact = String(cString: errorText)
        let words = exact.isEmpty ? String(cString: sluice_curl_easy_strerror(result)) : exact
        return hasLeft ? .noAnswer(words) : .unreachable(words)
    }

    /// Whether libcurl had a connection, handshakes included, and began to send the request on it.
    private var hasLeft: Bool {
        var microseconds: curl_off_t = 0
        _ = sluice_curl_get_offset(handle, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
        return microseconds > 0
    }
}

/// One HTTP request, complete: nothing is added on the way but `Accept` and the length of the body.
package struct HTTPRequest: Sendable {
    package var method: String
    /// Absolute, `http` or `https`.
    package var url: String
    package var headers: [HTTPHeader]
    package var body: [UInt8]
    /// From the first look-up to the end of the connection's handshake.
    package var connectTimeout: Duration = .seconds(10)
    /// For the whole exchange.
    package var timeout: Duration = .seconds(60)
    /// Whether it must go out once and no more: libcurl sends a request again by itself when a connection that it
    /// kept open dies without an answer, so such a request gets a connection of its own.
    package var sendsOnce = false
    /// False for the addresses of this machine or this instance, where no proxy can help.
    package var usesProxy = true

    package init(method: String, url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// An error that AWS answered with.
package struct AWSRefusal: Hashable, Sendable {
    /// The bare code, such as `ServiceNotFoundException`; where AWS sent none, `HTTP 503`.
    package let code: String
    /// AWS's own words; empty where it sent none.
    package let message: String
    /// The HTTP status.
    package let status: Int
    package let requestID: String?

    package init(code: String, message: String, status: Int, requestID: String?) {
        self.code = code
        self.message = message
        self.status = status
        self.requestID = requestID
    }

    /// A failing server or gateway may have done the work before it failed; 503 and every 4xx say that it did not.
    package var isAmbiguous: Bool { status >= 500 && status != 503 }
}

import SluiceModel

/// One call as it goes over the wire, before it has an address and a signature.
struct AWSMessage: Sendable {
    let service: AWSService
    let operation: String
    let headers: [HTTPHeader]
    let body: [UInt8]

    /// A call of a service that speaks JSON; of another one it names no operation and is refused there.
    init(_ operation: String, of service: AWSService, _ body: JSONValue) {
        var headers: [HTTPHeader] = []
        if case .json(let target, let version) = service.language {
            headers = [
                HTTPHeader("Content-Type", "application/x-amz-json-\(version)"),
                HTTPHeader("X-Amz-Target", "\(target).\(operation)"),
            ]
        }
        self.init(service: service, operation: operation, headers: headers, body: Array(body.compact.utf8))
    }

    /// A call of a service that takes a form.
    init(_ operation: String, of service: AWSService, form: [(name: String, value: String)]) {
        var fields = [(name: "Action", value: operation)]
        if case .query(let version) = service.language { fields.append((name: "Version", value: version)) }
        let text = (fields + form).map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
        let type = HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        self.init(service: service, operation: operation, headers: [type], body: Array(text.utf8))
    }

    private init(service: AWSService, operation: String, headers: [HTTPHeader], body: [UInt8]) {
        self.service = service
        self.operation = operation
        self.headers = headers
        self.body = body
    }

    /// The request to that address, not signed yet.
    func request(to endpoint: AWSEndpoint) -> HTTPRequest {
        HTTPRequest(
            method: "POST",
            url: endpoint.url + "/",
            headers: [HTTPHeader("Host", endpoint.host)] + headers,
            body: body
        )
    }
}

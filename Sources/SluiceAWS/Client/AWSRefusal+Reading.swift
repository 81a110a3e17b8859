import SluiceModel

extension AWSRefusal {
    /// Reads the error that a service sent in its own language; what is no such error keeps the HTTP status as its code.
    init(_ response: HTTPResponse, in language: AWSService.Language) {
        let (code, message, requestID) =
            switch language {
            case .json: Self.json(response)
            case .query: Self.xml(response)
            }
        self.init(
            code: Self.bare(code ?? response.headers.value(of: "x-amzn-ErrorType")) ?? "HTTP \(response.status)",
            message: message ?? "",
            status: response.status,
            requestID: requestID ?? response.requestID
        )
    }

    private typealias Parts = (code: String?, message: String?, requestID: String?)

    private static func json(_ response: HTTPResponse) -> Parts {
        guard let body = try? JSONParser.parse(response.body) else { return (nil, nil, nil) }
        return (
            body["__type"]?.string ?? body["code"]?.string,
            body["message"]?.string ?? body["Message"]?.string,
            nil
        )
    }

    private static func xml(_ response: HTTPResponse) -> Parts {
        guard let root = try? XMLElement.parse(response.body) else { return (nil, nil, nil) }
        let error = root["Error"] ?? root["Errors"]?["Error"]
        return (error?["Code"]?.text, error?["Message"]?.text, root["RequestId"]?.text ?? root["RequestID"]?.text)
    }

    /// `com.amazonaws.ecs#ServiceNotFoundException:http://…` is `ServiceNotFoundException`.
    private static func bare(_ code: String?) -> String? {
        guard let name = code?.split(separator: "#").last?.split(separator: ":").first, !name.isEmpty else {
            return nil
        }
        return String(name)
    }
}

extension HTTPResponse {
    /// What AWS support asks for.
    var requestID: String? {
        headers.value(of: "x-amzn-RequestId") ?? headers.value(of: "x-amz-request-id")
    }
}

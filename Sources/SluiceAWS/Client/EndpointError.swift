/// Why there is no address to send a request to.
package enum EndpointError: Error, Hashable, Sendable {
    case malformedURL(String, variable: String)
    case malformedRegion(String)
}

extension EndpointError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedURL(let url, let variable):
            """
            \(variable) is '\(url)', which is no address of a service: it should look like 'http://127.0.0.1:5000', \
            without user, query or fragment.
            """
        case .malformedRegion(""):
            "No AWS region is given: name one beside the step or feed, or set AWS_REGION."
        case .malformedRegion(let region):
            "'\(region)' is no AWS region: it should look like 'eu-west-1'."
        }
    }
}

import FoundationEssentials
import SluiceModel

/// Where one service of one region is reached.
package struct AWSEndpoint: Hashable, Sendable {
    /// Absolute, without a slash at its end: `https://ecs.eu-west-1.amazonaws.com`.
    package let url: String
    /// The `Host` header: with a port unless it is the scheme's own.
    package let host: String

    /// `AWS_ENDPOINT_URL_<SERVICE>`, else `AWS_ENDPOINT_URL`, else AWS's own address;
    /// `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true` leaves the variables aside.
    ///
    /// - Throws: `EndpointError` for a URL that cannot be asked and a region that cannot be one.
    package init(of service: AWSService, region: String, environment: [String: String]) throws(EndpointError) {
        guard Self.isRegion(region) else { throw .malformedRegion(region) }
        let ignores = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.lowercased() == "true"
        let variables = ignores ? [] : [service.endpointVariable, "AWS_ENDPOINT_URL"]
        let named = variables.first { !(environment[$0] ?? "").isEmpty }
        if let named, let url = environment[named] {
            self = try Self.configured(url, by: named)
        } else {
            let domain = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
            self.init(host: "\(service.hostPrefix).\(service.isGlobal ? "" : region + ".")\(domain)")
        }
    }

    private init(host: String) {
        self.host = host
        url = "https://\(host)"
    }

    private init(url: String, host: String) {
        self.url = url
        self.host = host
    }

    private static func configured(_ text: String, by variable: String) throws(EndpointError) -> AWSEndpoint {
        guard let parts = URLComponents(string: text.trimmed), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.encodedHost, !host.isEmpty,
            parts.user == nil, parts.query == nil, parts.fragment == nil
        else { throw .malformedURL(text.hidingUser, variable: variable) }
        let standardPort = scheme == "https" ? 443 : 80
        let port = parts.port.flatMap { $0 == standardPort ? nil : ":\($0)" } ?? ""
        let path = parts.percentEncodedPath.trimmingSlashes
        return AWSEndpoint(url: "\(scheme)://\(host)\(port)\(path)", host: host + port)
    }

    /// Lower-case letters, digits and hyphens: anything else would become part of another host's name.
    private static func isRegion(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 63
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}

extension AWSService {
    /// `AWS_ENDPOINT_URL_ECS`.
    var endpointVariable: String {
        "AWS_ENDPOINT_URL_" + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }
}

extension String {
    /// A user part may hold a password.
    fileprivate var hidingUser: String {
        lastIndex(of: "@").map { "\(Secret.mask)\(self[$0...])" } ?? self
    }

    fileprivate var trimmingSlashes: String {
        guard let last = lastIndex(where: { $0 != "/" }) else { return "" }
        return String(self[...last])
    }
}

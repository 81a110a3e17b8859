/// Proxies and certificates, from the variables that curl and the AWS CLI read.
struct HTTPSettings: Sendable {
    /// File of trusted certificates; nil for libcurl's own.
    let certificates: String?
    /// Hosts that are reached without a proxy, as libcurl reads `NO_PROXY`.
    let directHosts: String
    private let environment: [String: String]

    init(environment: [String: String]) {
        self.environment = environment
        certificates = environment.firstValue(of: "AWS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
        directHosts = environment.firstValue(of: "no_proxy", "NO_PROXY") ?? ""
    }

    /// The proxy for that URL; empty for none. `HTTP_PROXY` in capitals is not read: in a CGI process a client sets it.
    func proxy(for url: String) -> String {
        let names = url.lowercased().hasPrefix("https:") ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        return environment.firstValue(of: names + ["all_proxy", "ALL_PROXY"]) ?? ""
    }
}

extension [String: String] {
    /// The value of the first of these variables that is set and not empty.
    func firstValue(of names: [String]) -> String? {
        names.lazy.compactMap { self[$0] }.first { !$0.isEmpty }
    }

    func firstValue(of names: String...) -> String? { firstValue(of: names) }
}

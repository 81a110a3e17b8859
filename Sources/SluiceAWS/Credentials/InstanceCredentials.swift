/// The role of the EC2 instance that this process runs on, by the second version of its metadata service (IMDSv2).
struct InstanceCredentials: CredentialsProvider {
    let world: AWSWorld

    /// Outside EC2 nobody answers; nobody should wait long for that.
    private static let timeout: Duration = .seconds(1)

    private var endpoint: String {
        let named = world.environment.firstValue(of: "AWS_EC2_METADATA_SERVICE_ENDPOINT")
        guard let named else { return "http://169.254.169.254" }
        return named.hasSuffix("/") ? String(named.dropLast()) : named
    }

    private var isDisabled: Bool { world.environment["AWS_EC2_METADATA_DISABLED"]?.lowercased() == "true" }

    var place: String {
        isDisabled ? "no EC2 instance (AWS_EC2_METADATA_DISABLED is set)" : "the EC2 instance's role at \(endpoint)"
    }

    func credentials() async throws -> AWSCredentials? {
        guard !isDisabled, let token = try await token() else { return nil }
        let service = LocalCredentialsService(place: place, timeout: Self.timeout, world: world)
        let base = "\(endpoint)/latest/meta-data/iam/security-credentials/"
        let headers = [HTTPHeader("X-aws-ec2-metadata-token", token)]
        guard let role = try await text("GET", base, headers)?.split(whereSeparator: \.isNewline).first else {
            return nil
        }
        return try await service.credentials(at: base + role.trimmed.percentEncoded, headers: headers)
    }

    private func token() async throws -> String? {
        let lifetime = HTTPHeader("X-aws-ec2-metadata-token-ttl-seconds", "21600")
        return try await text("PUT", "\(endpoint)/latest/api/token", [lifetime])
    }

    /// Nil where nobody answers, or with an error: then this is no instance, or it has no role.
    private func text(_ method: String, _ url: String, _ headers: [HTTPHeader]) async throws -> String? {
        var request = HTTPRequest(method: method, url: url, headers: headers)
        request.connectTimeout = Self.timeout
        request.timeout = Self.timeout
        request.usesProxy = false
        do {
            let response = try await world.transport.send(request)
            return response.status == 200 ? String(decoding: response.body, as: UTF8.self) : nil
        } catch is HTTPError {
            return nil
        }
    }
}

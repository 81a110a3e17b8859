/// The role of the ECS task or EKS pod that this process runs in.
struct ContainerCredentials: CredentialsProvider {
    let world: AWSWorld

    private static let agent = "http://169.254.170.2"
    /// Where an unencrypted address may point: this machine, and the agents of ECS and EKS.
    private static let trustedHosts = [
        "127.0.0.1", "localhost", "[::1]", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]",
    ]

    var place: String { "the container's role (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)" }

    func credentials() async throws -> AWSCredentials? {
        guard let url = try url() else { return nil }
        let token = try token().map { [HTTPHeader("Authorization", $0)] } ?? []
        let service = LocalCredentialsService(
            place: "the container's role at \(url)",
            timeout: .seconds(2),
            world: world
        )
        return try await service.credentials(at: url, headers: token)
    }

    private func url() throws(CredentialsError) -> String? {
        if let path = world.environment.firstValue(of: "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") {
            return Self.agent + path
        }
        guard let url = world.environment.firstValue(of: "AWS_CONTAINER_CREDENTIALS_FULL_URI") else { return nil }
        guard Self.isTrusted(url) else {
            throw .unusable(
                place: "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                reason: "It must be an https address, or one of this machine, the ECS agent or the EKS agent."
            )
        }
        return url
    }

    private static func isTrusted(_ url: String) -> Bool {
        if url.hasPrefix("https://") { return true }
        guard url.hasPrefix("http://") else { return false }
        let authority = url.dropFirst("http://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return trustedHosts.contains { authority == $0 || authority.hasPrefix("\($0):") && !authority.contains("@") }
    }

    /// The file wins over the variable, as in AWS's own libraries.
    private func token() throws(CredentialsError) -> String? {
        guard let path = world.environment.firstValue(of: "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") else {
            return world.environment.firstValue(of: "AWS_CONTAINER_AUTHORIZATION_TOKEN")
        }
        do {
            guard let bytes = try SmallFile.bytes(at: path) else { return nil }
            return String(decoding: bytes, as: UTF8.self).trimmed
        } catch {
            throw .unreadableFile(path: path, reason: error.reason)
        }
    }
}
